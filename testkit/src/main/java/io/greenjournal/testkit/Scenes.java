package io.greenjournal.testkit;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small abstract pictures, the same for the same number: previews without anybody's photograph. */
final class Scenes {
  private static final Map<Integer, String> PAINTED = new ConcurrentHashMap<>();

  static {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  private Scenes() {}

  /** A JPEG of about 2 kB, in base64. */
  static String jpeg(int number) {
    return PAINTED.computeIfAbsent(
        number, n -> Base64.getEncoder().encodeToString(encode(paint(n))));
  }

  static BufferedImage paint(int number) {
    RandomGenerator random = new SplittableRandom(number * 7919L);
    int width = random.nextInt(72, 101);
    int height = random.nextInt(60, 90);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    float hue = random.nextFloat();
    brush.setPaint(new GradientPaint(
        0, 0, tone(hue, 0.35f, 0.95f), 0, height, tone(hue + 0.12f, 0.25f, 0.98f)));
    brush.fillRect(0, 0, width, height);
    switch (number % 3) {
      case 0 -> hills(brush, random, hue, width, height);
      case 1 -> houses(brush, random, hue, width, height);
      default -> fruit(brush, random, hue, width, height);
    }
    brush.dispose();
    return image;
  }

  private static void hills(
      Graphics2D brush, RandomGenerator random, float hue, int width, int height) {
    brush.setColor(tone(0.12f, 0.5f, 1f));
    disc(brush, random.nextInt(width / 5, width), height / 4, height / 8);
    for (int ridge = 0; ridge < 3; ridge++) {
      Path2D slope = new Path2D.Double();
      slope.moveTo(0, height);
      double base = height * (0.5 + ridge * 0.15);
      double phase = random.nextDouble(6);
      for (int x = 0; x <= width; x += 4) {
        slope.lineTo(x, base + Math.sin(phase + x / (9.0 + ridge * 4)) * height * 0.09);
      }
      slope.lineTo(width, height);
      slope.closePath();
      brush.setColor(tone(hue + 0.3f, 0.45f, 0.75f - ridge * 0.18f));
      brush.fill(slope);
    }
  }

  private static void houses(
      Graphics2D brush, RandomGenerator random, float hue, int width, int height) {
    int left = 0;
    while (left < width) {
      int wide = random.nextInt(10, 22);
      int tall = random.nextInt(height / 4, height * 4 / 5);
      brush.setColor(
          tone(hue + random.nextFloat() * 0.2f, 0.4f, 0.35f + random.nextFloat() * 0.35f));
      brush.fillRect(left, height - tall, wide, tall);
      brush.setColor(tone(0.14f, 0.5f, 0.98f));
      for (int y = height - tall + 4; y < height - 4; y += 8) {
        brush.fillRect(left + 3 + random.nextInt(3), y, 3, 3);
      }
      left += wide + 1;
    }
  }

  private static void fruit(
      Graphics2D brush, RandomGenerator random, float hue, int width, int height) {
    brush.setColor(tone(hue + 0.5f, 0.3f, 0.55f));
    brush.fillRect(0, height * 2 / 3, width, height / 3);
    for (int piece = 0; piece < 4; piece++) {
      int radius = random.nextInt(8, 17);
      int x = random.nextInt(radius, width - radius);
      int y = height * 2 / 3 - radius / 3 + random.nextInt(8);
      float own = random.nextFloat() * 0.3f;
      brush.setColor(tone(own, 0.75f, 0.85f));
      disc(brush, x, y, radius);
      brush.setColor(tone(own, 0.3f, 1f));
      disc(brush, x - radius / 3, y - radius / 3, radius / 4);
    }
  }

  private static void disc(Graphics2D brush, int x, int y, int radius) {
    brush.fill(new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2));
  }

  private static Color tone(float hue, float saturation, float brightness) {
    return Color.getHSBColor(hue, saturation, brightness);
  }

  private static byte[] encode(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam wanted = writer.getDefaultWriteParam();
      wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      wanted.setCompressionQuality(0.72f);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), wanted);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory cannot be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
