package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a message of each kind of the scripts carries, in the vendor's shape. */
final class DemoContents {
  private DemoContents() {}

  static void write(ObjectNode record, DemoMessage message, Moment moment) {
    String kind = message.line().kind();
    switch (kind) {
      case "text", "edited", "deleted", "link", "ad", "forward" ->
        TextContents.write(record, message, moment);
      case "edit", "deletion", "reaction", "quote", "quoteof" ->
        ReplyContents.write(record, message, moment);
      case "image", "video", "note", "document", "audio", "sticker", "marker" ->
        MediaContents.write(record, message, moment);
      case "location", "contact", "contacts", "poll", "vote", "invite", "block" ->
        CardContents.write(record, message, moment);
      default -> ButtonContents.write(record, message, moment);
    }
  }

  /** Every content begins with these two. */
  static ObjectNode begin(ObjectNode record, DemoMessage message, String typeMessage) {
    return record.put("typeMessage", typeMessage).put("chatId", message.chatId());
  }

  static void forwarding(ObjectNode object, int score) {
    object.put("isForwarded", score > 0).put("forwardingScore", score);
  }

  static String preview(DemoMessage message) {
    return Previews.of(message.talk().profile().messenger(), message.number());
  }
}
