package io.greenjournal.testkit;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** A picture that looks like a code to be scanned, another one every 20 seconds; no phone reads it. */
final class QrPicture {
  private static final int MODULES = 29;
  private static final int SCALE = 4;
  private static final int SECONDS = 20;
  private static final int WHITE = 0xFFFFFF;

  private QrPicture() {}

  static byte[] png(String instance, Instant now) {
    var random = new SplittableRandom(Objects.hash(instance, now.getEpochSecond() / SECONDS));
    int side = MODULES * SCALE;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < MODULES; y++) {
      for (int x = 0; x < MODULES; x++) {
        boolean dark = random.nextBoolean();
        for (int i = 0; i < SCALE * SCALE; i++) {
          image.setRGB(x * SCALE + i % SCALE, y * SCALE + i / SCALE, dark ? 0 : WHITE);
        }
      }
    }
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
