package io.greenjournal.web.messages;

import io.greenjournal.core.message.Thumbnail;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture out of a record that is fit to be served: small, and by its first bytes of a kind that browsers
 * draw and do not run.
 */
record Preview(byte[] bytes, String mediaType) {
  private static final int LARGEST = 256 * 1024;
  private static final int WIDEST = 1024;

  static Optional<Preview> of(Thumbnail thumbnail) {
    if (thumbnail.base64().length() > LARGEST * 4 / 3 + 4096) {
      return Optional.empty();
    }
    return thumbnail.bytes().filter(b -> b.length <= LARGEST).flatMap(Preview::of);
  }

  private static Optional<Preview> of(byte[] bytes) {
    return mediaType(bytes)
        .filter(type -> PictureSize.of(bytes).map(s -> s.isWithin(WIDEST)).orElse(false))
        .map(type -> new Preview(bytes, type));
  }

  private static Optional<String> mediaType(byte[] bytes) {
    if (startsWith(bytes, 0, "\u00FF\u00D8\u00FF")) {
      return Optional.of("image/jpeg");
    }
    if (startsWith(bytes, 0, "\u0089PNG\r\n\u001A\n")) {
      return Optional.of("image/png");
    }
    if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) {
      return Optional.of("image/webp");
    }
    return Optional.empty();
  }

  static boolean startsWith(byte[] bytes, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
