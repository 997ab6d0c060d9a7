package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Messages about another message: quotes, reactions, edits, deletions. */
final class ReplyContents {
  private ReplyContents() {}

  static void write(ObjectNode record, DemoMessage message, Moment moment) {
    switch (message.line().kind()) {
      case "edit" ->
        DemoContents.begin(record, message, "editedMessage")
            .putObject("editedMessageData")
            .put("textMessage", message.text(moment))
            .put("stanzaId", message.argument(0));
      case "deletion" ->
        DemoContents.begin(record, message, "deletedMessage")
            .putObject("deletedMessageData")
            .put("stanzaId", message.argument(0));
      case "reaction" -> reaction(record, message);
      default -> quote(record, message, moment);
    }
  }

  private static void reaction(ObjectNode record, DemoMessage message) {
    DemoContents.begin(record, message, "reactionMessage")
        .putObject("extendedTextMessageData")
        .put("text", message.argument(0));
    address(record.putObject("quotedMessage"), message, message.talk().before(message, 1));
  }

  private static void quote(ObjectNode record, DemoMessage message, Moment moment) {
    boolean byNumber = message.line().kind().equals("quote");
    Optional<DemoMessage> target = byNumber
        ? message.talk().before(message, Integer.parseInt(message.argument(0)))
        : Optional.empty();
    DemoContents.begin(record, message, "quotedMessage");
    address(
        record.putObject("extendedTextMessage").put("text", message.text(moment)), message, target);
    ObjectNode quoted = record.putObject("quotedMessage");
    address(quoted, message, target);
    if (target.isPresent()) {
      copy(quoted, target.get(), moment);
    } else if (message.argument(0).equals("poll")) {
      quoted.put("typeMessage", "pollMessage");
      quoted
          .putObject("pollMessageData")
          .put("name", "Which one?")
          .put("multipleAnswers", true)
          .putArray("options");
    } else {
      picture(
          quoted.put("typeMessage", "imageMessage"), "image/jpeg", DemoContents.preview(message));
    }
  }

  /** Where the other message is; one from before the history has an address that leads nowhere. */
  private static void address(
      ObjectNode object, DemoMessage message, Optional<DemoMessage> target) {
    object.put(
        "stanzaId", target.map(DemoMessage::idMessage).orElse("3A00000000" + message.number()));
    object.put("participant", target.orElse(message).participant());
  }

  /** The fields of its kind, the address of a file emptied. */
  private static void copy(ObjectNode quoted, DemoMessage target, Moment moment) {
    ObjectNode original = quoted.objectNode();
    DemoContents.write(original, target, moment);
    original.remove("chatId");
    original.remove("quotedMessage");
    if (original.has("downloadUrl")) {
      original.put("downloadUrl", "").put("caption", "").put("fileName", "");
    }
    if (original.path("pollMessageData") instanceof ObjectNode poll) {
      poll.putArray("options");
    }
    quoted.setAll(original);
  }

  private static void picture(ObjectNode quoted, String mime, String preview) {
    quoted.put("downloadUrl", "").put("caption", "").put("fileName", "");
    quoted.put("jpegThumbnail", preview).put("mimeType", mime).put("isAnimated", false);
    DemoContents.forwarding(quoted, 0);
  }
}
