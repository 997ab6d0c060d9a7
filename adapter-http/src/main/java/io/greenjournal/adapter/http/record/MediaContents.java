package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.MediaFile;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Thumbnail;

/** Kinds that are a file. */
final class MediaContents {
  private MediaContents() {}

  static MessageContent image(Fields message) {
    return new MessageContent.Image(file(message));
  }

  static MessageContent video(Fields message) {
    return new MessageContent.Video(file(message));
  }

  static MessageContent document(Fields message) {
    return new MessageContent.Document(file(message));
  }

  static MessageContent audio(Fields message) {
    return new MessageContent.Audio(file(message));
  }

  static MessageContent sticker(Fields message) {
    return new MessageContent.Sticker(file(message));
  }

  private static MediaFile file(Fields message) {
    return new MediaFile(
        message.text("downloadUrl"),
        message.text("caption"),
        message.text("fileName"),
        message.text("mimeType"),
        new Thumbnail(message.text("jpegThumbnail")),
        message.flag("isAnimated"),
        message.flag("videoNote"));
  }
}
