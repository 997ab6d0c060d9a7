package io.greenjournal.adapter.http.body;

import io.greenjournal.adapter.http.body.Tape.Kind;
import java.util.Arrays;

/**
 * Short texts that stand in many records of an answer: chats, people, kinds. Each is made once as long as no
 * other takes its place; an unlucky or evil choice of texts only costs the making.
 */
final class KnownTexts {
  private static final int LONGEST = 48;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final int shift;
  private final String[] texts;
  private final long[] words;

  /** @param size how many bytes the answer has; a small one gets by with few places */
  KnownTexts(int size) {
    int bits = Math.min(10, 32 - Integer.numberOfLeadingZeros(size >>> 10));
    shift = 63 - bits;
    texts = new String[2 << bits];
    words = new long[texts.length * LONGEST / 8];
    Arrays.fill(texts, "");
  }

  /** A text, or a number as it is spelled; {@code ""} for anything else. */
  String text(Tape record, int number) {
    int part = record.placed(number);
    if (!record.is(part, Kind.TEXT)) {
      return Columns.text(record, number);
    }
    byte[] source = record.source();
    int from = record.start(part) + 1;
    int length = record.textEnd(part) - from;
    int whole = length >>> 3;
    if (length >= LONGEST || from + 8 * whole + 8 > source.length || record.isEscaped(part)) {
      return record.text(part);
    }
    long hash = 0;
    for (int i = 0; i < whole; i++) {
      hash = Long.rotateLeft((hash ^ TextEnd.word(source, from + 8 * i)) * MIX, 29);
    }
    long rest = rest(TextEnd.word(source, from + 8 * whole), length & 7);
    return known(record, part, whole, rest, place(hash ^ rest));
  }

  /** The last bytes and, above them, a mark of how many they are: no text has a quote in it. */
  private static long rest(long word, int length) {
    return TextEnd.first(word, length) | (long) '"' << 8 * length;
  }

  private int place(long hash) {
    return (int) (hash * MIX >>> shift);
  }

  private String known(Tape record, int part, int whole, long rest, int place) {
    byte[] source = record.source();
    int from = record.start(part) + 1;
    int first = place * (LONGEST / 8);
    boolean same = words[first + whole] == rest;
    for (int i = 0; same && i < whole; i++) {
      same = words[first + i] == TextEnd.word(source, from + 8 * i);
    }
    if (!same) {
      for (int i = 0; i < whole; i++) {
        words[first + i] = TextEnd.word(source, from + 8 * i);
      }
      words[first + whole] = rest;
      texts[place] = record.text(part);
    }
    return texts[place];
  }
}
