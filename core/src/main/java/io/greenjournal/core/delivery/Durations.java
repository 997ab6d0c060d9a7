package io.greenjournal.core.delivery;

import java.util.OptionalLong;

/**
 * How long something took, over many messages.
 *
 * @param count how many messages are known to have taken a known time; the others say nothing here
 * @param medianSeconds half of them took no longer; empty when there are none
 * @param p90Seconds nine of ten took no longer; empty when there are none
 */
public record Durations(long count, OptionalLong medianSeconds, OptionalLong p90Seconds) {
  public static final Durations NONE = new Durations(0, OptionalLong.empty(), OptionalLong.empty());
}
