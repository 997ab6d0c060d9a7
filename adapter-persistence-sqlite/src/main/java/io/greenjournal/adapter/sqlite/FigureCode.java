package io.greenjournal.adapter.sqlite;

/**
 * What one count in a figure counts, as a number. Either records of a journal, kind, delivery status and
 * sent-by-API, or durations of a band. The numbers are stored, so they never change.
 */
final class FigureCode {
  /** What a band of durations is about. */
  static final int TO_DELIVERED = 0;

  static final int TO_READ = 1;

  private static final int DURATION = 1;
  private static final int DIR_BITS = 2;
  private static final int API_BITS = 2;
  private static final int STATUS_BITS = 20;

  private FigureCode() {}

  static long records(int dir, long type, long status, int api) {
    long code = type;
    code = code << STATUS_BITS | (status + 1);
    code = code << API_BITS | (api + 1);
    code = code << DIR_BITS | dir;
    return code << 1;
  }

  static long duration(int target, int band) {
    return ((long) band << 1 | target) << 1 | DURATION;
  }

  static boolean isDuration(long code) {
    return (code & DURATION) != 0;
  }

  /** {@link #TO_DELIVERED} or {@link #TO_READ}. */
  static int target(long code) {
    return (int) (code >> 1) & 1;
  }

  static int band(long code) {
    return (int) (code >> 2);
  }

  static int dir(long code) {
    return (int) (code >> 1) & bits(DIR_BITS);
  }

  static int api(long code) {
    return ((int) (code >> (1 + DIR_BITS)) & bits(API_BITS)) - 1;
  }

  static long status(long code) {
    return ((int) (code >> (1 + DIR_BITS + API_BITS)) & bits(STATUS_BITS)) - 1L;
  }

  static long type(long code) {
    return code >> (1 + DIR_BITS + API_BITS + STATUS_BITS);
  }

  private static int bits(int n) {
    return (1 << n) - 1;
  }
}
