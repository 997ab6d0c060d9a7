package io.greenjournal.core.usecase;

import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.plan.MonthlyQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides how long a journal rests after a failure, so that a sick instance costs nobody anything. */
public final class FailurePolicy {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

  /** A single refusal of a token may be the vendor's fault; two of them, this far apart, are not. */
  private static final Duration SECOND_LOOK = Duration.ofSeconds(60);

  /**
   * @param before where the journal stood before this failure
   * @return not to be asked in the background before then; {@link Instant#MAX} until a person acts; empty to
   *     ask at the next turn
   */
  public Optional<Instant> parkedUntil(SourceFailure failure, JournalState before, Instant now) {
    return Optional.of(rest(failure, before, now)).filter(until -> until.isAfter(now));
  }

  private static Instant rest(SourceFailure failure, JournalState before, Instant now) {
    if (failure instanceof SourceFailure.Unauthorized && !isConfirmed(failure, before, now)) {
      return now.plus(SECOND_LOOK);
    }
    if (failure instanceof SourceFailure.Unauthorized
        || failure instanceof SourceFailure.WrongAddress
        || failure instanceof SourceFailure.AddressRefused
        || failure instanceof SourceFailure.Deleted) {
      return Instant.MAX;
    }
    if (failure instanceof SourceFailure.QuotaExhausted) {
      return MonthlyQuota.nextMonth(now);
    }
    if (failure instanceof SourceFailure.Forbidden || failure instanceof SourceFailure.Expired) {
      return now.plus(Duration.ofHours(1));
    }
    if (failure instanceof SourceFailure.NotLinked || failure instanceof SourceFailure.Starting) {
      return now.plus(Duration.ofMinutes(5));
    }
    if (failure instanceof SourceFailure.TlsFailed) {
      return now.plus(LONGEST_PAUSE);
    }
    Duration told = failure.retryAfter().orElse(Duration.ZERO);
    Duration own = backOff(before.failures());
    return now.plus(told.compareTo(own) > 0 ? told : own);
  }

  private static boolean isConfirmed(SourceFailure failure, JournalState before, Instant now) {
    return before.failureCode().equals(failure.code())
        && before.lastTriedAt().map(at -> !at.plus(SECOND_LOOK).isAfter(now)).orElse(false);
  }

  /** Nothing after the first failure, then one minute, doubled each time. */
  private static Duration backOff(int failuresBefore) {
    if (failuresBefore == 0) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofMinutes(1L << Math.min(failuresBefore - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
