package io.greenjournal.adapter.http.push;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.core.message.Direction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The message of a notification, spelled as a journal spells it. Names and nesting differ by kind; what no rule
 * is known for keeps its name, so that it is found wherever journals have it too, or shown as unknown.
 */
public final class PushedMessage {
  private static final Map<String, Direction> DIRECTIONS = Map.of(
      "incomingMessageReceived", Direction.INCOMING,
      "outgoingMessageReceived", Direction.OUTGOING,
      "outgoingAPIMessageReceived", Direction.OUTGOING);

  /** Blocks whose fields stand in the record itself. */
  private static final List<String> FLAT = List.of("textMessageData", "fileMessageData");

  /** Blocks with another name. A reaction's text keeps its block, which is why it is not here. */
  private static final Map<String, String> RENAMED = Map.ofEntries(
      entry("locationMessageData", "location"), entry("contactMessageData", "contact"));

  private static final String EXTENDED = "extendedTextMessageData";

  private PushedMessage() {}

  /** Which way it went; empty when the notification is not about a new message. */
  public static Optional<Direction> direction(JsonNode notification) {
    return Optional.ofNullable(DIRECTIONS.get(notification.path("typeWebhook").asText("")));
  }

  /** Empty when the notification is not about a new message. */
  public static Optional<ObjectNode> asInJournal(JsonNode notification) {
    return direction(notification).map(direction -> record(notification, direction));
  }

  private static ObjectNode record(JsonNode notification, Direction direction) {
    ObjectNode record = Json.TREES.createObjectNode();
    JsonNode sender = notification.path("senderData");
    JsonNode message = notification.path("messageData");
    record.put("type", direction.word());
    name(notification, "idMessage", record, "idMessage");
    copy(notification, "timestamp", record, "timestamp");
    copy(message, "typeMessage", record, "typeMessage");
    name(sender, "chatId", record, "chatId");
    copy(sender, "chatType", record, "chatType");
    if (direction == Direction.INCOMING) {
      name(sender, "sender", record, "senderId");
      copy(sender, "senderName", record, "senderName");
      copy(sender, "senderContactName", record, "senderContactName");
      copy(sender, "senderType", record, "senderType");
    } else {
      record.put(
          "sendByApi",
          notification.path("typeWebhook").asText().equals("outgoingAPIMessageReceived"));
    }
    message.properties().forEach(part -> add(part.getKey(), part.getValue(), record));
    return record;
  }

  private static void add(String name, JsonNode value, ObjectNode record) {
    if (FLAT.contains(name) && value.isObject()) {
      value.properties().forEach(part -> put(record, part.getKey(), part.getValue()));
    } else if (name.equals(EXTENDED) && !isReaction(record)) {
      put(record, "extendedTextMessage", value);
      if (record.path("typeMessage").asText("").equals("extendedTextMessage")) {
        copy(value, "text", record, "textMessage");
      }
    } else {
      put(record, RENAMED.getOrDefault(name, name), value);
    }
  }

  private static boolean isReaction(ObjectNode record) {
    return record.path("typeMessage").asText("").equals("reactionMessage");
  }

  /** Ids are texts in journals, whatever they are here. */
  private static void name(JsonNode from, String name, ObjectNode record, String as) {
    JsonNode id = from.path(name);
    if (id.isTextual() || id.isNumber()) {
      record.put(as, id.asText());
    }
  }

  private static void copy(JsonNode from, String name, ObjectNode record, String as) {
    if (from.hasNonNull(name)) {
      put(record, as, from.get(name));
    }
  }

  /** What is there already is the message itself and not changed by what it holds. */
  private static void put(ObjectNode record, String name, JsonNode value) {
    if (!record.has(name)) {
      record.set(name, value);
    }
  }
}
