package io.greenjournal.adapter.sqlite;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one figure and how they are stored: by rising {@linkplain FigureCode code}, each as the
 * difference to the code before and the count, in groups of seven bits. Some dozen counts take a hundred bytes.
 */
final class FigureCounts {
  /** Takes in one count. */
  interface Taker {
    void take(long code, long n);
  }

  private final TreeMap<Long, Long> counts = new TreeMap<>();

  void add(long code, long n) {
    counts.merge(code, n, FigureCounts::sum);
  }

  /** Adds what is stored. */
  void add(byte[] stored) {
    each(stored, this::add);
  }

  void addAll(FigureCounts others) {
    others.counts.forEach(this::add);
  }

  /** Adds what is stored as if it had never been counted. */
  void subtract(byte[] stored) {
    each(stored, (code, n) -> add(code, -n));
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  byte[] stored() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(counts.size() * 4);
    long last = 0;
    for (Map.Entry<Long, Long> count : counts.entrySet()) {
      write(bytes, count.getKey() - last);
      write(bytes, count.getValue() << 1 ^ count.getValue() >> 63);
      last = count.getKey();
    }
    return bytes.toByteArray();
  }

  static void each(byte[] stored, Taker taker) {
    long code = 0;
    int at = 0;
    while (at < stored.length) {
      long step = 0;
      int shift = 0;
      byte b;
      do {
        b = stored[at++];
        step |= (b & 0x7fL) << shift;
        shift += 7;
      } while (b < 0);
      long count = 0;
      shift = 0;
      do {
        b = stored[at++];
        count |= (b & 0x7fL) << shift;
        shift += 7;
      } while (b < 0);
      code += step;
      taker.take(code, count >>> 1 ^ -(count & 1));
    }
  }

  /** Null takes the count away. */
  private static @Nullable Long sum(Long a, Long b) {
    return a + b == 0 ? null : (Long) (a + b);
  }

  private static void write(ByteArrayOutputStream bytes, long number) {
    long rest = number;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
