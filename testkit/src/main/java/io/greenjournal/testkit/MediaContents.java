package io.greenjournal.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Files of every sort. Their addresses lead nowhere on purpose. */
final class MediaContents {
  private static final Map<String, String> MIME_BY_ENDING = Map.of(
      "pdf", "application/pdf",
      "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private MediaContents() {}

  static void write(ObjectNode record, DemoMessage message, Moment moment) {
    switch (message.line().kind()) {
      case "image" -> file(record, message, moment, "imageMessage", "jpg", "image/jpeg");
      case "video" -> file(record, message, moment, "videoMessage", "mp4", "video/mp4");
      case "note" ->
        file(record, message, moment, "videoMessage", "mp4", "video/mp4").put("videoNote", true);
      case "audio" ->
        file(record, message, moment, "audioMessage", "oga", "audio/ogg; codecs=opus")
            .put("jpegThumbnail", "");
      case "sticker" ->
        file(record, message, moment, "stickerMessage", "webp", "image/webp")
            .put("isAnimated", message.number() % 2 == 0);
      case "marker" ->
        file(record, message, moment, "videoMessage", "mov", "video/quicktime")
            .put("downloadUrl", "{{SWE002}}");
      default -> document(record, message, moment);
    }
  }

  private static void document(ObjectNode record, DemoMessage message, Moment moment) {
    String name = message.argument(0);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String mime = MIME_BY_ENDING.getOrDefault(ending, "application/octet-stream");
    file(record, message, moment, "documentMessage", ending, mime)
        .put("fileName", name)
        .put("jpegThumbnail", message.number() % 2 == 0 ? DemoContents.preview(message) : "");
  }

  private static ObjectNode file(
      ObjectNode record,
      DemoMessage message,
      Moment moment,
      String typeMessage,
      String ending,
      String mime) {
    String file = message.idMessage() + "." + ending;
    String instance = message.talk().profile().id();
    DemoContents.begin(record, message, typeMessage)
        .put("downloadUrl", "https://files.example/" + instance + "/" + file)
        .put("caption", message.text(moment))
        .put("fileName", file)
        .put("jpegThumbnail", DemoContents.preview(message))
        .put("mimeType", mime)
        .put("isAnimated", false);
    DemoContents.forwarding(record, message.number() % 12 == 0 ? 1 : 0);
    return record.put("videoNote", false);
  }
}
