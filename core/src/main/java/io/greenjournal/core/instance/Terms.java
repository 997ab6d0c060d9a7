package io.greenjournal.core.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What is paid for an instance, as a partner's list told it. The vendor names no zone with its times; they are taken
 * for UTC, so they may be wrong by some hours.
 *
 * @param tariff the vendor's word for the plan; {@code ""} when not told
 * @param expiresAt until when it is paid for; empty when not told or never
 * @param expired the vendor says itself that it is over
 * @param asOf when we were told
 */
public record Terms(
    String tariff, Optional<LocalDateTime> expiresAt, boolean expired, Instant asOf) {
  /** From when on one is warned of the end. */
  public static final Duration NOTICE = Duration.ofDays(7);

  /** The end as a moment. */
  public Optional<Instant> end() {
    return expiresAt.map(at -> at.toInstant(ZoneOffset.UTC));
  }

  public boolean isOver(Instant now) {
    return expired || end().filter(end -> !end.isAfter(now)).isPresent();
  }

  /** Whether it ends within the {@linkplain #NOTICE notice}, and is not over yet. */
  public boolean endsSoon(Instant now) {
    return !isOver(now) && end().filter(end -> !end.isAfter(now.plus(NOTICE))).isPresent();
  }
}
