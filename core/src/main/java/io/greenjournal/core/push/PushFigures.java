package io.greenjournal.core.push;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was pushed for one instance.
 *
 * @param lastAt when the last notification was taken; empty when none ever was
 * @param today how many were taken since midnight UTC, repeated ones included
 * @param waiting delivery statuses whose message the cache does not have yet
 * @param kept by kind how many are kept as received, since nothing is made of them yet
 */
public record PushFigures(
    Optional<Instant> lastAt, long today, long waiting, Map<String, Long> kept) {
  public static final PushFigures NONE = new PushFigures(Optional.empty(), 0, 0, Map.of());

  public PushFigures {
    kept = Map.copyOf(kept);
  }
}
