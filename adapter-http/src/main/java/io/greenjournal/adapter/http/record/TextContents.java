package io.greenjournal.adapter.http.record;

import io.greenjournal.core.message.Advertisement;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Thumbnail;
import java.util.Optional;
import java.util.stream.Stream;

/** Kinds that are a text. */
final class TextContents {
  private TextContents() {}

  static MessageContent text(Fields message) {
    return new MessageContent.Text(message
        .optionalText("textMessage")
        .orElseGet(() -> message.object("extendedTextMessage").text("text")));
  }

  static MessageContent linkPreview(Fields message) {
    Fields link = message.object("extendedTextMessage");
    String text = link.text("text");
    return new MessageContent.LinkPreview(
        message.optionalText("textMessage").orElse(text),
        text,
        link.text("title"),
        link.text("description"),
        link.text("previewType"),
        new Thumbnail(link.text("jpegThumbnail")),
        advertisement(link));
  }

  private static Optional<Advertisement> advertisement(Fields link) {
    boolean advertised = Stream.of(
            "mediaType", "sourceId", "sourceType", "sourceUrl", "thumbnailUrl")
        .anyMatch(link::has);
    if (!advertised) {
      return Optional.empty();
    }
    return Optional.of(new Advertisement(
        link.text("mediaType"),
        link.textOrNumber("sourceId"),
        link.text("sourceType"),
        link.text("sourceUrl"),
        link.text("thumbnailUrl")));
  }

  static MessageContent quotedText(Fields message) {
    Fields text = message.object("extendedTextMessage");
    MessageContent.QuotedText quoted = new MessageContent.QuotedText(
        text.optionalText("text").orElseGet(() -> message.text("textMessage")),
        text.text("stanzaId"),
        text.textOrNumber("participant"));
    message.drop("textMessage", quoted.text());
    return quoted;
  }

  static MessageContent reaction(Fields message) {
    return new MessageContent.Reaction(message.object("extendedTextMessageData").text("text"));
  }
}
