package io.greenjournal.adapter.http.limit;

import io.greenjournal.core.journal.SourceFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides whether a failed call is made once more, and after which pause. Here and nowhere else is anything
 * repeated.
 */
public final class Attempts {
  private static final int MOST = 3;

  /** A caller is not kept waiting any longer; it is told instead. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration FIRST = Duration.ofSeconds(1);

  private final RandomGenerator random;

  public Attempts(RandomGenerator random) {
    this.random = random;
  }

  /**
   * @param told how long the vendor asks to wait
   * @param act the call changes something
   * @param made how many attempts were made, this failed one included
   * @return the pause before the next one; empty to give up
   */
  public Optional<Duration> pause(
      SourceFailure failure, Optional<Duration> told, boolean act, int made) {
    if (made >= most(failure, act)) {
      return Optional.empty();
    }
    Duration least = told.or(failure::retryAfter).orElse(Duration.ZERO);
    Duration own = fullJitter(made);
    Duration pause = least.compareTo(own) > 0 ? least : own;
    return Optional.of(pause).filter(p -> p.compareTo(LONGEST) <= 0);
  }

  /** An act is repeated only where the vendor says that it has not begun with it. */
  private static int most(SourceFailure failure, boolean act) {
    if (failure instanceof SourceFailure.RateLimited) {
      return MOST;
    }
    if (act || failure instanceof SourceFailure.Cancelled) {
      return 1;
    }
    if (failure instanceof SourceFailure.Unreadable) {
      return 2;
    }
    return failure.isTransient() ? MOST : 1;
  }

  /** Anything between nothing and one second, doubled each time, so that many callers spread out. */
  private Duration fullJitter(int made) {
    long most = Math.min(FIRST.toNanos() << (made - 1), LONGEST.toNanos());
    return Duration.ofNanos(random.nextLong(most + 1));
  }
}
