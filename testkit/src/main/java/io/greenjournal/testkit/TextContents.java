package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Plain texts, links with a preview, advertisements. */
final class TextContents {
  private TextContents() {}

  static void write(ObjectNode record, DemoMessage message, Moment moment) {
    String text = message.text(moment);
    switch (message.line().kind()) {
      case "link" ->
        extended(record, message, text)
            .put("title", message.argument(1))
            .put("description", message.argument(2))
            .put("jpegThumbnail", DemoContents.preview(message));
      case "ad" -> advertisement(record, message, text);
      case "forward" ->
        DemoContents.forwarding(extended(record, message, text), 1 + message.number() % 4);
      default -> {
        // What is sent by API comes back as the extended kind, with an empty preview.
        if (message.line().incoming() || !message.byApi()) {
          DemoContents.begin(record, message, "textMessage").put("textMessage", text);
        } else {
          extended(record, message, text);
        }
      }
    }
  }

  private static ObjectNode extended(ObjectNode record, DemoMessage message, String text) {
    DemoContents.begin(record, message, "extendedTextMessage").put("textMessage", text);
    ObjectNode extended = record.putObject("extendedTextMessage");
    extended.put("text", text).put("description", "").put("title", "");
    if (!message.max()) {
      extended.put("previewType", "None").put("jpegThumbnail", "");
    }
    DemoContents.forwarding(extended, 0);
    return extended;
  }

  /** The link is the message, the text of the advertisement is inside. */
  private static void advertisement(ObjectNode record, DemoMessage message, String text) {
    ObjectNode extended = extended(record, message, text);
    record.put("textMessage", message.argument(0));
    extended.remove("previewType");
    extended
        .put("title", message.argument(1))
        .put("jpegThumbnail", DemoContents.preview(message))
        .put("mediaType", "IMAGE")
        .put("sourceId", "12021308841" + message.number())
        .put("sourceType", "ad")
        .put("sourceUrl", message.argument(0))
        .put("thumbnailUrl", message.argument(0) + ".jpg");
  }
}
