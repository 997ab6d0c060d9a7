package io.greenjournal.core.delivery;

/**
 * Durations in bands that grow with them, so that a few dozen counts describe any number of messages. Up to 15
 * seconds a band is one second; beyond, each doubling has eight bands, so that the middle of a band is at most a
 * sixteenth away from every duration in it. Stores keep numbers of bands, so these never change.
 */
public final class DurationBand {
  private static final int EXACT = 16;
  private static final int FIRST_POWER = 4;
  private static final int PER_DOUBLING_BITS = 3;
  private static final int PER_DOUBLING = 1 << PER_DOUBLING_BITS;
  /** 136 years; what is longer is no duration of anything. */
  private static final long LONGEST = (1L << 32) - 1;

  private DurationBand() {}

  /** @param seconds 0 or more */
  public static int of(long seconds) {
    if (seconds < 0) {
      throw new IllegalArgumentException("nothing takes less than no time");
    }
    long clipped = Math.min(seconds, LONGEST);
    if (clipped < EXACT) {
      return (int) clipped;
    }
    int power = 63 - Long.numberOfLeadingZeros(clipped);
    int part = (int) (clipped >> (power - PER_DOUBLING_BITS)) & (PER_DOUBLING - 1);
    return EXACT + (power - FIRST_POWER) * PER_DOUBLING + part;
  }

  /** The duration in the middle of a band. */
  public static long seconds(int band) {
    if (band < EXACT) {
      return band;
    }
    int power = FIRST_POWER + (band - EXACT) / PER_DOUBLING;
    long part = (band - EXACT) % PER_DOUBLING;
    long width = 1L << (power - PER_DOUBLING_BITS);
    return (PER_DOUBLING + part) * width + (width - 1) / 2;
  }
}
