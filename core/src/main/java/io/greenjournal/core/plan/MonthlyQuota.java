package io.greenjournal.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The calls that the vendor's Developer plan allows each journal method in a calendar month (UTC), spread so that
 * they last, with a part kept for people who ask.
 */
public final class MonthlyQuota {
  /** Per method and month, as the vendor publishes it. */
  public static final int CALLS = 1_000;

  /** For people: about three a day. */
  public static final int RESERVE = CALLS / 10;

  /** One call of ours is repeated at most so often by the client when the vendor stumbles. */
  public static final int ATTEMPTS = 3;

  /** However many are left: no more often than an instance at the pace {@code relaxed}. */
  static final Duration AT_LEAST = Duration.ofMinutes(15);

  private MonthlyQuota() {}

  public static YearMonth month(Instant now) {
    return YearMonth.from(now.atOffset(ZoneOffset.UTC));
  }

  /** When the counting starts anew. */
  public static Instant nextMonth(Instant now) {
    return month(now).plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /**
   * Whether one more call fits, even if it has to be repeated.
   *
   * @param asked a person asks, so the reserve may be used
   */
  public static boolean allows(int used, boolean asked) {
    return used + ATTEMPTS <= (asked ? CALLS : CALLS - RESERVE);
  }

  /**
   * The time between two calls in the background if the rest of them is to last for the rest of the month; empty
   * when none is left.
   */
  public static Optional<Duration> interval(int used, Instant now) {
    if (!allows(used, false)) {
      return Optional.empty();
    }
    int left = CALLS - RESERVE - used;
    Duration each = Duration.between(now, nextMonth(now)).dividedBy(left);
    return Optional.of(each.compareTo(AT_LEAST) > 0 ? each : AT_LEAST);
  }
}
