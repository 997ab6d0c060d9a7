package io.greenjournal.web.house;

import io.greenjournal.core.house.Job;
import io.greenjournal.core.house.UpkeepPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the work of every day is due: after its hour, or after the start when its hour was missed, and both a little
 * later, so that the consoles of one machine do not begin together.
 */
final class DailyTime {
  /** After a failure. */
  static final Duration REST = Duration.ofHours(1);

  private final ZoneId zone;
  private final Instant startedAt;
  private final Duration jitter;

  DailyTime(ZoneId zone, Instant startedAt, Duration jitter) {
    this.zone = zone;
    this.startedAt = startedAt;
    this.jitter = jitter;
  }

  /** The latest hour of the plan that has come. */
  Instant hour(UpkeepPlan plan, Instant now) {
    ZonedDateTime today = now.atZone(zone).toLocalDate().atTime(plan.hour(), 0).atZone(zone);
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  /** @param last the one of its kind that began last */
  boolean isDue(UpkeepPlan plan, Optional<Job> last, Instant now) {
    Instant hour = hour(plan, now);
    Instant from = hour.isAfter(startedAt) ? hour : startedAt;
    boolean done = last.filter(job -> counts(job, now))
        .filter(job -> !job.beganAt().isBefore(hour))
        .isPresent();
    return !done && !now.isBefore(from.plus(jitter));
  }

  /** One that was interrupted is done once more, one that failed after a rest. */
  private static boolean counts(Job job, Instant now) {
    return switch (job.state()) {
      case RUNNING, DONE -> true;
      case INTERRUPTED -> false;
      case FAILED -> job.beganAt().plus(REST).isAfter(now);
    };
  }

  /** About when it is due the next time. */
  Instant next(UpkeepPlan plan, Optional<Job> last, Instant now) {
    if (isDue(plan, last, now)) {
      return now;
    }
    Instant hour = hour(plan, now);
    boolean done = last.filter(job -> counts(job, now))
        .filter(job -> !job.beganAt().isBefore(hour))
        .isPresent();
    Instant tomorrow = hour.atZone(zone).plusDays(1).toInstant();
    return done ? tomorrow.plus(jitter) : (hour.isAfter(startedAt) ? hour : startedAt).plus(jitter);
  }
}
