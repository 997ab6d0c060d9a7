package io.greenjournal.web.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A console of the demo's kind, signed in by itself, with records put into its real cache. */
public final class Cached implements AutoCloseable {
  public static final InstanceId CLINIC = new InstanceId("1101000001");
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Console console;

  public Cached(Path dir) {
    try {
      Path none = Files.writeString(dir.resolve("instances.json"), "[]");
      console = Console.start(
          Settings.in(dir).withPort(0).asDemo(dir.resolve("data"), none, Duration.ofHours(1)),
          () -> NOW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Console console() {
    return console;
  }

  public Cached instance(InstanceId id, String name) {
    console
        .bean(InstanceRegistry.class)
        .put(new NewInstance(
            new Connection(
                id,
                Messenger.WHATSAPP,
                URI.create("https://api.example.test"),
                Token.of("d75b3a66374942c5b3c019c698abc2067e151558acbd412345")),
            name,
            Pace.MANUAL));
    return this;
  }

  /** One whole reading of a journal that ended at that time. */
  public Cached read(InstanceId id, Journal journal, Instant at, String... records) {
    return read(id, journal, at, Arrays.asList(records));
  }

  public Cached read(InstanceId id, Journal journal, Instant at, List<String> records) {
    Batch batch = Batch.of(
        id,
        journal,
        new Window(at.minus(Duration.ofDays(20)), at),
        at,
        records.stream().map(json -> record(id, journal, json)).toList());
    console.bean(JournalStore.class).merge(batch, at);
    return this;
  }

  /** The record that a reading would make of the JSON. */
  public static JournalRecord record(InstanceId id, Journal journal, String json) {
    try {
      return record(id, journal, json, JSON.readTree(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JournalRecord record(InstanceId id, Journal journal, String json, JsonNode node) {
    boolean incoming = journal.direction() == Direction.INCOMING;
    String message = node.path("idMessage").asText();
    return new JournalRecord(
        journal,
        new MessageKey(
            id,
            journal.direction(),
            ChatId.orNone(node.path("chatId").asText()),
            message.isEmpty() ? MessageId.synthetic("abc") : new MessageId(message)),
        node.path("timestamp").isNumber()
            ? OptionalLong.of(node.path("timestamp").asLong())
            : OptionalLong.empty(),
        node.path("typeMessage").asText(),
        incoming
            ? Optional.empty()
            : Optional.of(new DeliveryStatus(node.path("statusMessage").asText())),
        node.has("sendByApi") ? Optional.of(node.path("sendByApi").asBoolean()) : Optional.empty(),
        incoming
            ? Optional.of(Sender.of(
                node.path("senderId").asText(),
                node.path("senderName").asText(),
                node.path("senderContactName").asText()))
            : Optional.empty(),
        text(node),
        Payload.of(json));
  }

  private static String text(JsonNode node) {
    return Stream.of(
            node.path("textMessage"),
            node.path("extendedTextMessage").path("text"),
            node.path("extendedTextMessageData").path("text"),
            node.path("editedMessageData").path("textMessage"),
            node.path("caption"),
            node.path("fileName"))
        .map(JsonNode::asText)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    console.close();
  }
}
