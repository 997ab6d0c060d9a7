package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where one journal of one instance stands.
 *
 * @param freshness as of the last whole success, complete from the start of the span that reaches it
 * @param lastTriedAt when it was last asked, with whatever result
 * @param failureCode {@link SourceFailure#code()} of the last call when it failed; {@code ""} when it did not
 * @param failureDetail one redacted line about it
 * @param failingSince start of the present row of failures
 * @param failures how many calls failed in a row
 * @param parkedUntil not asked in the background before then; {@link Instant#MAX} until a person resumes it
 */
public record JournalState(
    InstanceId instance,
    Journal journal,
    Freshness freshness,
    Optional<Instant> lastTriedAt,
    String failureCode,
    String failureDetail,
    Optional<Instant> failingSince,
    int failures,
    Optional<Instant> parkedUntil) {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** Of a journal that was never asked. */
  public static JournalState never(InstanceId instance, Journal journal) {
    return new JournalState(
        instance,
        journal,
        Freshness.NEVER,
        Optional.empty(),
        "",
        "",
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** A time that was noted by a clock which has been set back since counts no more. */
  public boolean isParked(Instant now) {
    return parkedUntil
        .filter(until -> until.isAfter(now))
        .filter(until -> until.equals(Instant.MAX) || !wasTriedAfter(now.plus(CLOCKS_DIFFER)))
        .isPresent();
  }

  private boolean wasTriedAfter(Instant now) {
    return lastTriedAt.filter(at -> at.isAfter(now)).isPresent();
  }
}
