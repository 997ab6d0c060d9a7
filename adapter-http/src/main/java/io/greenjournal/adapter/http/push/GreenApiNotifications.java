package io.greenjournal.adapter.http.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.call.CallStatus;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.NotificationReader;
import io.greenjournal.core.push.DeliveryNews;
import io.greenjournal.core.push.Envelope;
import io.greenjournal.core.push.Notification;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the vendor's notifications, as its documentation and recorded ones have them. */
public final class GreenApiNotifications implements NotificationReader {
  /** Status posts come this way too; which of their journals they would stand in is not known. */
  private static final String POSTS = "status@broadcast";

  @Override
  public Optional<Notification> read(InstanceId instance, Payload body) {
    return Json.tree(body.bytes())
        .filter(JsonNode::isObject)
        .map(tree -> read(instance, tree, envelope(tree, body)));
  }

  private static Envelope envelope(JsonNode tree, Payload body) {
    JsonNode time = tree.path("timestamp");
    return new Envelope(
        text(tree, "typeWebhook"),
        text(tree.path("instanceData"), "idInstance"),
        time.isIntegralNumber() && time.canConvertToLong()
            ? OptionalLong.of(time.longValue())
            : OptionalLong.empty(),
        body.detached());
  }

  private static Notification read(InstanceId instance, JsonNode tree, Envelope envelope) {
    Optional<? extends Notification> understood = switch (envelope.kind()) {
      case "incomingMessageReceived", "outgoingMessageReceived", "outgoingAPIMessageReceived" ->
        message(instance, tree, envelope);
      case "outgoingMessageStatus" -> delivery(instance, tree, envelope);
      case "stateInstanceChanged" -> state(tree, envelope);
      case "incomingCall" -> Optional.of(call(Direction.INCOMING, tree, envelope));
      case "outgoingCall" -> Optional.of(call(Direction.OUTGOING, tree, envelope));
      default -> Optional.empty();
    };
    return understood
        .<Notification>map(known -> known)
        .orElseGet(() -> new Notification.Other(envelope));
  }

  /** One without its chat or id could never be recognized in the journal. */
  private static Optional<Notification.MessageSeen> message(
      InstanceId instance, JsonNode tree, Envelope envelope) {
    String chat = text(tree.path("senderData"), "chatId");
    if (chat.isEmpty() || chat.equals(POSTS) || text(tree, "idMessage").isEmpty()) {
      return Optional.empty();
    }
    return PushedMessage.direction(tree)
        .flatMap(direction -> PushedMessage.asInJournal(tree)
            .flatMap(shaped -> record(instance, Journal.of(direction), shaped)))
        .map(read -> new Notification.MessageSeen(envelope, pushed(read, envelope)));
  }

  /** By the very code that reads journals, so that nothing of the two can differ. */
  private static Optional<JournalRecord> record(
      InstanceId instance, Journal journal, ObjectNode shaped) {
    byte[] answer = ("[" + shaped + "]").getBytes(StandardCharsets.UTF_8);
    return JournalBody.read(answer, 0).elements().stream()
        .findFirst()
        .map(element -> JournalRecords.record(instance, journal, answer, element));
  }

  private static JournalRecord pushed(JournalRecord read, Envelope envelope) {
    return new JournalRecord(
        read.journal(),
        read.key(),
        read.timestamp(),
        read.typeMessage(),
        read.status(),
        read.sentByApi(),
        read.sender(),
        read.text(),
        envelope.payload(),
        Source.PUSH);
  }

  /** The vendor's own samples of some failures name no message; those are kept and shown on their own. */
  private static Optional<Notification.DeliveryChanged> delivery(
      InstanceId instance, JsonNode tree, Envelope envelope) {
    String chat = text(tree, "chatId");
    String id = text(tree, "idMessage");
    String status = text(tree, "status");
    if (chat.isEmpty() || chat.equals(POSTS) || id.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    MessageKey key =
        new MessageKey(instance, Direction.OUTGOING, new ChatId(chat), new MessageId(id));
    return Optional.of(new Notification.DeliveryChanged(
        envelope,
        new DeliveryNews(
            key, new DeliveryStatus(status), envelope.at(), text(tree, "description"))));
  }

  private static Optional<Notification.StateChanged> state(JsonNode tree, Envelope envelope) {
    return Optional.of(text(tree, "stateInstance"))
        .filter(word -> !word.isEmpty())
        .map(word -> new Notification.StateChanged(envelope, new InstanceState(word)));
  }

  private static Notification.CallChanged call(
      Direction direction, JsonNode tree, Envelope envelope) {
    return new Notification.CallChanged(
        envelope, direction, text(tree, "from"), new CallStatus(text(tree, "status")));
  }

  /** A text, or a number as it is spelled; {@code ""} for anything else. */
  private static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isTextual() || value.isNumber() ? value.asText() : "";
  }
}
