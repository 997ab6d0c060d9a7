package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the vendor would push of something that a journal shows: the same facts under other names. */
final class Notifications {
  private static final List<String> FILE = List.of(
      "downloadUrl",
      "caption",
      "fileName",
      "jpegThumbnail",
      "mimeType",
      "isAnimated",
      "videoNote",
      "isForwarded",
      "forwardingScore");
  private static final List<String> TEXT = List.of("textMessage", "isForwarded", "forwardingScore");

  /** Of the record itself and not of its message. */
  private static final List<String> OUTER = List.of(
      "type",
      "idMessage",
      "timestamp",
      "typeMessage",
      "chatId",
      "chatType",
      "senderId",
      "senderName",
      "senderContactName",
      "senderType",
      "statusMessage",
      "sendByApi");

  private Notifications() {}

  /** @param record as a journal shows it */
  static ObjectNode message(FakeInstance instance, JsonNode record) {
    ObjectNode notification = envelope(instance, kind(record), record.get("timestamp"));
    copy(record, "idMessage", notification, "idMessage");
    notification.set("senderData", sender(instance, record));
    notification.set("messageData", message(record));
    return notification;
  }

  static ObjectNode status(
      FakeInstance instance, JsonNode record, String status, long timestamp, String description) {
    ObjectNode notification =
        envelope(instance, "outgoingMessageStatus", JsonNodeFactory.instance.numberNode(timestamp));
    copy(record, "chatId", notification, "chatId");
    copy(record, "idMessage", notification, "idMessage");
    notification.put("status", status);
    if (!description.isEmpty()) {
      notification.put("description", description);
    }
    return notification;
  }

  static ObjectNode state(FakeInstance instance, long timestamp) {
    return envelope(
            instance, "stateInstanceChanged", JsonNodeFactory.instance.numberNode(timestamp))
        .put("stateInstance", instance.state());
  }

  static String kind(JsonNode record) {
    if (record.path("type").asText().equals("incoming")) {
      return "incomingMessageReceived";
    }
    return record.path("sendByApi").asBoolean()
        ? "outgoingAPIMessageReceived"
        : "outgoingMessageReceived";
  }

  private static ObjectNode envelope(FakeInstance instance, String kind, JsonNode timestamp) {
    ObjectNode notification = JsonNodeFactory.instance.objectNode();
    notification.put("typeWebhook", kind);
    notification
        .putObject("instanceData")
        .put("idInstance", Long.parseLong(instance.id()))
        .put("wid", instance.wid())
        .put("typeInstance", instance.messenger().typeInstance());
    notification.set("timestamp", timestamp);
    return notification;
  }

  private static ObjectNode sender(FakeInstance instance, JsonNode record) {
    ObjectNode sender = JsonNodeFactory.instance.objectNode();
    copy(record, "chatId", sender, "chatId");
    copy(record, "chatType", sender, "chatType");
    sender.put("sender", record.path("senderId").asText(instance.wid()));
    sender.put("chatName", "");
    sender.put("senderName", record.path("senderName").asText(""));
    sender.put("senderContactName", record.path("senderContactName").asText(""));
    copy(record, "senderType", sender, "senderType");
    return sender;
  }

  private static ObjectNode message(JsonNode record) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    String type = record.path("typeMessage").asText();
    message.put("typeMessage", type);
    switch (type) {
      case "textMessage" -> block(record, TEXT, message, "textMessageData");
      case "imageMessage", "videoMessage", "documentMessage", "audioMessage", "stickerMessage" ->
        block(record, FILE, message, "fileMessageData");
      case "extendedTextMessage", "quotedMessage" ->
        copy(record, "extendedTextMessage", message, "extendedTextMessageData");
      case "locationMessage" -> copy(record, "location", message, "locationMessageData");
      case "contactMessage" -> copy(record, "contact", message, "contactMessageData");
      default ->
        record.properties().forEach(field -> {
          if (!OUTER.contains(field.getKey())) {
            message.set(field.getKey(), field.getValue());
          }
        });
    }
    copy(record, "quotedMessage", message, "quotedMessage");
    return message;
  }

  private static void block(JsonNode record, List<String> fields, ObjectNode message, String name) {
    ObjectNode block = message.putObject(name);
    fields.forEach(field -> copy(record, field, block, field));
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String as) {
    if (from.has(name)) {
      to.set(as, from.get(name));
    }
  }
}
