package io.greenjournal.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** How the body of an answer is packed. */
enum Coding {
  GZIP,
  CORRUPT_GZIP;

  private static final Map<String, String> PACKED = Map.of("Content-Encoding", "gzip");
  private static final int GZIP_HEAD = 10;

  Answer pack(Answer answer) {
    byte[] packed = gzip(out -> out.write(answer.body()));
    if (this == CORRUPT_GZIP) {
      // A block of the one kind that the format reserves: every reader stops there.
      packed[GZIP_HEAD] = 0b111;
    }
    return answer.with(packed).with(PACKED);
  }

  /** An empty JSON array of so many bytes, nearly all of them blanks; a thousandth of it goes over the wire. */
  static Answer bomb(long unpacked) {
    byte[] blanks = new byte[8192];
    Arrays.fill(blanks, (byte) ' ');
    byte[] packed = gzip(out -> {
      out.write('[');
      for (long left = unpacked - 2; left > 0; left -= blanks.length) {
        out.write(blanks, 0, (int) Math.min(left, blanks.length));
      }
      out.write(']');
    });
    return new Answer(200, Answer.JSON, packed, PACKED);
  }

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static byte[] gzip(Content content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
