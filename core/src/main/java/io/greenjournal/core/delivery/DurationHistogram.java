package io.greenjournal.core.delivery;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Counts durations by {@link DurationBand}. Not thread-safe. */
public final class DurationHistogram {
  private final TreeMap<Integer, Long> counts = new TreeMap<>();
  private long count;

  public void add(int band, long n) {
    counts.merge(band, n, Long::sum);
    count += n;
  }

  public Durations durations() {
    return count == 0 ? Durations.NONE : new Durations(count, shortest(0.5), shortest(0.9), counts);
  }

  /** The middle of the band that this share of all durations does not exceed. */
  private OptionalLong shortest(double share) {
    long left = (long) Math.ceil(share * count);
    for (Map.Entry<Integer, Long> band : counts.entrySet()) {
      left -= band.getValue();
      if (left <= 0) {
        return OptionalLong.of(DurationBand.seconds(band.getKey()));
      }
    }
    return OptionalLong.empty();
  }
}
