package io.greenjournal.adapter.http.body;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Looks for the end of a JSON text eight bytes at a time: most bytes of a journal are inside texts. In each of
 * the words that are made, the high bit of a byte says something of that byte; of several the lowest is exact.
 */
final class TextEnd {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long CONTROLS = ONES * ' ';
  private static final long QUOTES = ONES * '"';
  private static final long ESCAPES = ONES * '\\';

  private TextEnd() {}

  /** Eight bytes, the first one lowest. */
  static long word(byte[] bytes, int from) {
    return (long) LONGS.get(bytes, from);
  }

  /** The first quote or backslash from here on; the array's length when there is none. */
  static int find(byte[] bytes, int from) {
    int p = from;
    for (int last = bytes.length - 8; p <= last; p += 8) {
      long found = marks(word(bytes, p));
      if (found != 0) {
        return p + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (p < bytes.length && bytes[p] != '"' && bytes[p] != '\\') {
      p++;
    }
    return p;
  }

  /** Quotes and backslashes. */
  static long marks(long word) {
    long quote = word ^ QUOTES;
    long escape = word ^ ESCAPES;
    return ((quote - ONES) & ~quote | (escape - ONES) & ~escape) & HIGHS;
  }

  /**
   * The first byte from here on that is not plain ASCII inside a text: quote, backslash, control character,
   * part of another letter.
   *
   * @param last where the last whole word begins; the search may end up to a word behind it
   */
  static int findOdd(byte[] bytes, int from, int last) {
    int p = from;
    for (int near = Math.min(last, from + 24); p <= near; p += 8) {
      long odd = odd(word(bytes, p));
      if (odd != 0) {
        return p + (Long.numberOfTrailingZeros(odd) >>> 3);
      }
    }
    while (p <= last - 24
        && (odd(word(bytes, p))
                | odd(word(bytes, p + 8))
                | odd(word(bytes, p + 16))
                | odd(word(bytes, p + 24)))
            == 0) {
      p += 32;
    }
    for (; p <= last; p += 8) {
      long odd = odd(word(bytes, p));
      if (odd != 0) {
        return p + (Long.numberOfTrailingZeros(odd) >>> 3);
      }
    }
    return p;
  }

  /** Of bytes below 0x80, adding turns the high bit on in all but those that are sought. */
  private static long odd(long word) {
    long quote = (word ^ QUOTES) + ~HIGHS;
    long escape = (word ^ ESCAPES) + ~HIGHS;
    long control = word + ONES * 0x60;
    return (~(quote & escape & control) | word) & HIGHS;
  }

  /** Quotes, backslashes and control characters. */
  static long ends(long word) {
    return marks(word) | (word - CONTROLS) & ~word & HIGHS;
  }

  /** First bytes of letters of two bytes. */
  static long leads(long word) {
    return word & word << 1 & ~(word << 2) & HIGHS;
  }

  /**
   * Whether these eight bytes are ASCII and whole letters of two bytes.
   *
   * @param before the {@linkplain #leads} of the eight bytes before
   */
  static boolean isTwoBytes(long word, long before) {
    long leads = leads(word);
    long seconds = word & ~(word << 1) & HIGHS;
    long overlong = leads & ~((word & ONES * 0x1e) + ONES * 0x7e);
    return (leads | seconds) == (word & HIGHS)
        && seconds == (leads << 8 | before >>> 63 << 7)
        && overlong == 0;
  }

  /** The first so many bytes, the others 0. */
  static long first(long word, int bytes) {
    return word & ~(-1L << 8 * bytes);
  }
}
