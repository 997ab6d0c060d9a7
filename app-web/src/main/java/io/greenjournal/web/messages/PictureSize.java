package io.greenjournal.web.messages;

import java.util.Optional;

/** Width and height as a picture's header states them; the picture itself is never decoded here. */
record PictureSize(int width, int height) {
  boolean isWithin(int most) {
    return width <= most && height <= most;
  }

  /** Of JPEG, PNG and WebP; empty when the header cannot be read. */
  static Optional<PictureSize> of(byte[] b) {
    if (Preview.startsWith(b, 1, "PNG")) {
      return b.length < 24
          ? Optional.empty()
          : Optional.of(new PictureSize(big(b, 16, 4), big(b, 20, 4)));
    }
    if (Preview.startsWith(b, 8, "WEBP")) {
      return webp(b);
    }
    return jpeg(b);
  }

  private static Optional<PictureSize> webp(byte[] b) {
    if (b.length < 30) {
      return Optional.empty();
    }
    if (Preview.startsWith(b, 12, "VP8X")) {
      return Optional.of(new PictureSize(little(b, 24, 3) + 1, little(b, 27, 3) + 1));
    }
    if (Preview.startsWith(b, 12, "VP8L")) {
      int bits = little(b, 21, 4);
      return Optional.of(new PictureSize((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1));
    }
    return Optional.of(new PictureSize(little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF));
  }

  /** Walks over the segments to the first start of frame. */
  private static Optional<PictureSize> jpeg(byte[] b) {
    int at = 2;
    while (at + 9 < b.length && (b[at] & 0xFF) == 0xFF) {
      int marker = b[at + 1] & 0xFF;
      boolean frame =
          marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
      if (frame) {
        return Optional.of(new PictureSize(big(b, at + 7, 2), big(b, at + 5, 2)));
      }
      at += 2 + big(b, at + 2, 2);
    }
    return Optional.empty();
  }

  private static int big(byte[] b, int at, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 8 | b[at + i] & 0xFF;
    }
    return value < 0 ? Integer.MAX_VALUE : value;
  }

  private static int little(byte[] b, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = value << 8 | b[at + i] & 0xFF;
    }
    return value;
  }
}
