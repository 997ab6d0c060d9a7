package io.greenjournal.bench.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The vendor's limit at its strictest: a call of an instance and method that arrives within a second of the
 * one before is refused, and a refused one counts as well. For one thread.
 */
final class Pacing {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Map<String, Long> last = new HashMap<>();

  /** @param lane instance and method */
  boolean allows(String lane, long arrival) {
    Long before = last.put(lane, arrival);
    return before == null || arrival - before >= SECOND;
  }
}
