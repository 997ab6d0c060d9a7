package io.greenjournal.adapter.http.body;

import java.nio.charset.StandardCharsets;

/** Texts of ASCII and letters of two bytes, up to four letters at a time. */
final class Letters {
  private static final long CLASS = 0xc0e0c0e0c0e0c0e0L;
  private static final long LETTER = 0x80c080c080c080c0L;

  private final char[] letters = new char[1024];

  /**
   * @param bytes known to be nothing else, and to have a quote at the end
   * @param to where the quote is
   */
  String text(byte[] bytes, int from, int to) {
    if (to - from > letters.length - 4 || bytes.length - 8 < to) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    int length = 0;
    int p = from;
    while (p < to) {
      long word = TextEnd.word(bytes, p);
      int found = Long.numberOfTrailingZeros((word & CLASS) ^ LETTER) >>> 4;
      letters[length] = letter(word);
      letters[length + 1] = letter(word >>> 16);
      letters[length + 2] = letter(word >>> 32);
      letters[length + 3] = letter(word >>> 48);
      length += found;
      p += 2 * found;
      if (found < 4 && p < to) {
        letters[length++] = (char) bytes[p++];
      }
    }
    return new String(letters, 0, length);
  }

  private static char letter(long word) {
    return (char) ((word & 0x1f) << 6 | word >>> 8 & 0x3f);
  }
}
