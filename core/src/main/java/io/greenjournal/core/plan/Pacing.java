package io.greenjournal.core.plan;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long after a call the next one is due.
 *
 * <p>A live journal that has had nothing new for a while is asked after a tenth of that while, but never more
 * than {@value #QUIET_FACTOR} times more rarely than at its pace, and never more rarely than a relaxed one. As soon as
 * something is new it has its full pace again.
 */
public final class Pacing {
  static final int QUIET_FACTOR = 5;
  private static final int PART_OF_SILENCE = 10;
  /** Status posts live for a day and are few. */
  static final Duration STATUSES = Duration.ofMinutes(5);

  static final Duration RELAXED = Duration.ofMinutes(15);

  private final Duration live;

  /** @param live the interval of instances with the pace {@code live} */
  public Pacing(Duration live) {
    this.live = live;
  }

  /** The interval of a journal in which something happens; empty when only people ask. */
  public Optional<Duration> usual(Instance instance, Journal journal) {
    return instance.pace().interval(atLeast(journal));
  }

  /**
   * The interval now; empty when only people ask, or when the calls of this month are used up.
   *
   * @param newSince when something was last new
   * @param used calls of this month; counts for the pace {@code frugal} alone
   */
  public Optional<Duration> interval(
      Instance instance, Journal journal, Instant newSince, int used, Instant now) {
    return switch (instance.pace()) {
      case LIVE -> Optional.of(stretched(atLeast(journal), Duration.between(newSince, now)));
      case RELAXED -> Optional.of(RELAXED);
      case FRUGAL -> MonthlyQuota.interval(used, now);
      case MANUAL -> Optional.empty();
    };
  }

  private static Duration stretched(Duration pace, Duration silence) {
    Duration most = slowest(pace);
    Duration part = silence.dividedBy(PART_OF_SILENCE);
    return part.compareTo(pace) < 0 ? pace : part.compareTo(most) < 0 ? part : most;
  }

  private static Duration slowest(Duration pace) {
    Duration most = pace.multipliedBy(QUIET_FACTOR);
    Duration bound = pace.compareTo(RELAXED) > 0 ? pace : RELAXED;
    return most.compareTo(bound) < 0 ? most : bound;
  }

  private Duration atLeast(Journal journal) {
    return journal.isStatuses() && live.compareTo(STATUSES) < 0 ? STATUSES : live;
  }

  /** The background asks this instance at all. */
  public static boolean inBackground(Instance instance) {
    return instance.pace() != Pace.MANUAL;
  }
}
