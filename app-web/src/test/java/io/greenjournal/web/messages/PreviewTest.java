package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.message.Thumbnail;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewTest {
  @ParameterizedTest
  @CsvSource({"jpg, image/jpeg", "png, image/png"})
  void a_small_picture_is_served_as_what_it_is(String format, String mediaType) throws IOException {
    Preview preview = Preview.of(thumbnail(picture(format, 40, 30))).orElseThrow();

    assertThat(preview.mediaType()).isEqualTo(mediaType);
    assertThat(PictureSize.of(preview.bytes())).hasValue(new PictureSize(40, 30));
  }

  @ParameterizedTest
  @CsvSource({"jpg", "png"})
  void a_picture_that_is_too_wide_is_not_served(String format) throws IOException {
    assertThat(Preview.of(thumbnail(picture(format, 1025, 4)))).isEmpty();
  }

  @Test
  void a_webp_picture_is_known_by_its_header() {
    byte[] webp = new byte[40];
    put(webp, 0, "RIFF");
    put(webp, 8, "WEBPVP8X");
    webp[24] = 99;
    webp[27] = 49;

    assertThat(Preview.of(thumbnail(webp))).map(Preview::mediaType).hasValue("image/webp");
    assertThat(PictureSize.of(webp)).hasValue(new PictureSize(100, 50));
  }

  @Test
  void what_is_no_picture_is_not_served() {
    assertThat(Preview.of(thumbnail("<svg onload=alert(1)>".getBytes()))).isEmpty();
    assertThat(Preview.of(thumbnail("<html>".getBytes()))).isEmpty();
    assertThat(Preview.of(new Thumbnail("not base64 at all!"))).isEmpty();
    assertThat(Preview.of(Thumbnail.NONE)).isEmpty();
  }

  @Test
  void a_heavy_picture_is_not_served() throws IOException {
    byte[] heavy = Arrays.copyOf(picture("png", 10, 10), 256 * 1024 + 1);

    assertThat(Preview.of(thumbnail(heavy))).isEmpty();
  }

  @Test
  void a_header_that_ends_too_early_does_no_harm() throws IOException {
    for (String format : new String[] {"jpg", "png"}) {
      byte[] whole = picture(format, 20, 20);
      for (int length = 0; length < 60; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(Preview.of(thumbnail(cut)))
            .satisfiesAnyOf(p -> assertThat(p).isEmpty(), p -> assertThat(p).isPresent());
      }
    }
  }

  private static byte[] picture(String format, int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return out.toByteArray();
  }

  private static Thumbnail thumbnail(byte[] bytes) {
    return new Thumbnail(Base64.getEncoder().encodeToString(bytes));
  }

  private static void put(byte[] bytes, int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      bytes[at + i] = (byte) text.charAt(i);
    }
  }
}
