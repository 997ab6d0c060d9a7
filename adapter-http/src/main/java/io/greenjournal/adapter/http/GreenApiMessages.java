package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.GreenApiCall;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MessageQueryPort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Single messages and chats as the vendor has them at this moment. */
final class GreenApiMessages implements MessageQueryPort {
  private static final byte[] NOTHING = "[]".getBytes(StandardCharsets.UTF_8);

  private final GreenApiCall call;
  private final Connections connections;
  private final JournalRecordReader reader;
  private final InstantSource clock;

  GreenApiMessages(
      GreenApiCall call, Connections connections, JournalRecordReader reader, InstantSource clock) {
    this.call = call;
    this.connections = connections;
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public Optional<Message> message(AccessScope scope, MessageKey key) {
    if (key.chat().isNone() || key.id().isSynthetic()) {
      return Optional.empty();
    }
    return connection(scope, key.instance()).flatMap(connection -> read(connection, scope, key));
  }

  private Optional<Message> read(Connection connection, AccessScope scope, MessageKey key) {
    String json = Json.TREES
        .createObjectNode()
        .put("chatId", key.chat().value())
        .put("idMessage", key.id().value())
        .toString();
    byte[] body = orNothing(() -> call.post(connection, ApiMethod.GET_MESSAGE, json));
    if (body == NOTHING) {
      return Optional.empty();
    }
    if (Answers.object(connection, body).isEmpty()) {
      throw Answers.unreadable("an empty answer instead of a message");
    }
    return records(connection, JournalBody.read(asList(body), 0))
        .filter(record -> record.key().equals(key))
        .map(record -> reader.message(Masked.record(scope, record)))
        .findFirst();
  }

  /** So that one record is read by the rules for many. */
  private static byte[] asList(byte[] body) {
    return ("[" + new String(body, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Reading<Message> chatHistory(
      AccessScope scope, InstanceId instance, ChatId chat, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a chat gives at least one message");
    }
    return (chat.isNone() ? Optional.<Connection>empty() : connection(scope, instance))
        .map(connection -> read(connection, scope, chat, count))
        .orElse(Reading.whole(List.of(), Freshness.NEVER));
  }

  private Reading<Message> read(Connection connection, AccessScope scope, ChatId chat, int count) {
    Instant askedAt = clock.instant();
    String json = Json.TREES
        .createObjectNode()
        .put("chatId", chat.value())
        .put("count", count)
        .toString();
    byte[] body = orNothing(() -> call.post(connection, ApiMethod.GET_CHAT_HISTORY, json));
    JournalBody list = Answers.list(connection, body);
    List<JournalRecord> records = records(connection, list)
        .filter(record -> record.key().chat().equals(chat))
        .sorted(Order.newestFirst(askedAt))
        .limit(count)
        .toList();
    Optional<Instant> oldest = records.isEmpty() || list.unreadable() > 0 || !list.endRead()
        ? Optional.empty()
        : Optional.of(Order.at(records.get(records.size() - 1), askedAt));
    return new Reading<>(
        records.stream()
            .map(record -> reader.message(Masked.record(scope, record)))
            .toList(),
        new Freshness(Optional.of(askedAt), oldest),
        list.unreadable(),
        list.endRead());
  }

  private static Stream<JournalRecord> records(Connection connection, JournalBody list) {
    return list.elements().stream()
        .map(element -> JournalRecords.record(
            connection.id(),
            Journal.of(JournalRecords.direction(element.columns())),
            list.body(),
            element));
  }

  private Optional<Connection> connection(AccessScope scope, InstanceId instance) {
    return scope.allows(instance) ? connections.connection(instance) : Optional.empty();
  }

  /** The vendor calls a chat or message that is not there a bad request. */
  private static byte[] orNothing(java.util.function.Supplier<byte[]> call) {
    try {
      return call.get();
    } catch (JournalSourceException e) {
      if (e.failure() instanceof SourceFailure.BadRequest refused && isNotFound(refused.detail())) {
        return NOTHING;
      }
      throw e;
    }
  }

  private static boolean isNotFound(String detail) {
    String words = detail.toLowerCase(Locale.ROOT);
    return words.contains("chatid not found") || words.contains("id message notfound");
  }
}
