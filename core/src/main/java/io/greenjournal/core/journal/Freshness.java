package io.greenjournal.core.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * What a list or figure rests on.
 *
 * @param asOf everything that had happened by then is in it; empty when never read
 * @param completeFrom nothing is missing since then; empty when that is not known
 */
public record Freshness(Optional<Instant> asOf, Optional<Instant> completeFrom) {
  public static final Freshness NEVER = new Freshness(Optional.empty(), Optional.empty());

  public static Freshness of(Instant asOf, Instant completeFrom) {
    return new Freshness(Optional.of(asOf), Optional.of(completeFrom));
  }

  /** What both together rest on: as of the earlier one, complete from the later one; unknown wins. */
  public Freshness and(Freshness other) {
    return new Freshness(
        asOf.flatMap(a -> other.asOf.map(b -> a.isBefore(b) ? a : b)),
        completeFrom.flatMap(a -> other.completeFrom.map(b -> a.isAfter(b) ? a : b)));
  }
}
