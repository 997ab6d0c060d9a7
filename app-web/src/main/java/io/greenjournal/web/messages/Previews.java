package io.greenjournal.web.messages;

import io.greenjournal.core.message.MediaFile;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Thumbnail;

/** Whether a content carries a picture that may be drawn. */
public final class Previews {
  private Previews() {}

  /** An image or video with a sound preview in the record itself. */
  public static boolean isSound(MessageContent content) {
    return Preview.of(thumbnail(content)).isPresent();
  }

  private static Thumbnail thumbnail(MessageContent content) {
    if (content instanceof MessageContent.Image image) {
      return preview(image.file());
    }
    return content instanceof MessageContent.Video video ? preview(video.file()) : Thumbnail.NONE;
  }

  private static Thumbnail preview(MediaFile file) {
    return file.thumbnail();
  }
}
