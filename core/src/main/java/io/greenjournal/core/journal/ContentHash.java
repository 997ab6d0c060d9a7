package io.greenjournal.core.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * A fast 64-bit hash of bytes (XXH64), to see whether something changed. Equal bytes have equal hashes in every
 * run and version; different ones have equal hashes about once in 2⁶⁴ pairs. Whoever must not be fooled by bytes
 * that somebody chose hands in a seed that nobody knows. Not for signatures.
 */
public final class ContentHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;

  private ContentHash() {}

  /**
   * @param from included
   * @param to excluded
   * @param seed another seed makes another hash of the same bytes
   */
  public static long of(byte[] bytes, int from, int to, long seed) {
    int lanesEnd = from + ((to - from) & ~31);
    long hash = lanesEnd > from ? lanes(bytes, from, lanesEnd, seed) : seed + P5;
    return scattered(rest(bytes, lanesEnd, to, hash + (to - from)));
  }

  /** Four at a time, so that the processor need not wait for one product before it begins the next. */
  private static long lanes(byte[] bytes, int from, int to, long seed) {
    long a = seed + P1 + P2;
    long b = seed + P2;
    long c = seed;
    long d = seed - P1;
    for (int p = from; p < to; p += 32) {
      a = round(a, (long) LONGS.get(bytes, p));
      b = round(b, (long) LONGS.get(bytes, p + 8));
      c = round(c, (long) LONGS.get(bytes, p + 16));
      d = round(d, (long) LONGS.get(bytes, p + 24));
    }
    long hash = Long.rotateLeft(a, 1)
        + Long.rotateLeft(b, 7)
        + Long.rotateLeft(c, 12)
        + Long.rotateLeft(d, 18);
    return merge(merge(merge(merge(hash, a), b), c), d);
  }

  private static long rest(byte[] bytes, int from, int to, long begun) {
    long hash = begun;
    int p = from;
    for (; p + 8 <= to; p += 8) {
      hash = Long.rotateLeft(hash ^ round(0, (long) LONGS.get(bytes, p)), 27) * P1 + P4;
    }
    if (p + 4 <= to) {
      hash = Long.rotateLeft(hash ^ ((int) INTS.get(bytes, p) & 0xffffffffL) * P1, 23) * P2 + P3;
      p += 4;
    }
    for (; p < to; p++) {
      hash = Long.rotateLeft(hash ^ (bytes[p] & 0xff) * P5, 11) * P1;
    }
    return hash;
  }

  private static long round(long lane, long word) {
    return Long.rotateLeft(lane + word * P2, 31) * P1;
  }

  private static long merge(long hash, long lane) {
    return (hash ^ round(0, lane)) * P1 + P4;
  }

  private static long scattered(long hash) {
    long h = (hash ^ hash >>> 33) * P2;
    h = (h ^ h >>> 29) * P3;
    return h ^ h >>> 32;
  }
}
