package io.greenjournal.core.delivery;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long something took, over many messages.
 *
 * @param count how many messages are known to have taken a known time; the others say nothing here
 * @param medianSeconds half of them took no longer; empty when there are none
 * @param p90Seconds nine of ten took no longer; empty when there are none
 * @param bands how many took how long, by {@link DurationBand}
 */
public record Durations(
    long count,
    OptionalLong medianSeconds,
    OptionalLong p90Seconds,
    SortedMap<Integer, Long> bands) {
  public static final Durations NONE =
      new Durations(0, OptionalLong.empty(), OptionalLong.empty(), new TreeMap<>());

  public Durations {
    bands = Collections.unmodifiableSortedMap(new TreeMap<>(bands));
  }

  /** How many took no longer; those within a sixteenth of it may be counted on either side. */
  public long upTo(long seconds) {
    return bands.entrySet().stream()
        .filter(band -> DurationBand.seconds(band.getKey()) <= seconds)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
