package io.greenjournal.core.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the vendor's UNIX seconds, which may be missing, zero, in milliseconds or in the future. */
public final class VendorTime {
  /** 9 September 2001: older than any messenger, and what milliseconds are never mistaken for. */
  private static final long EARLIEST = 1_000_000_000L;
  /** 1 January 2100. */
  private static final long LATEST = 4_102_444_800L;

  private VendorTime() {}

  /** The time, or empty when the number cannot be one. */
  public static Optional<Instant> of(OptionalLong seconds) {
    if (seconds.isEmpty() || seconds.getAsLong() < EARLIEST || seconds.getAsLong() > LATEST) {
      return Optional.empty();
    }
    return Optional.of(Instant.ofEpochSecond(seconds.getAsLong()));
  }

  /**
   * The time to sort a record by: the vendor's where it can be true, otherwise when we first saw it. Nothing
   * was seen before it happened: a time ahead of us means that one of the clocks is wrong.
   */
  public static Instant orSeen(OptionalLong seconds, Instant seen) {
    return of(seconds).filter(at -> !at.isAfter(seen)).orElse(seen);
  }
}
