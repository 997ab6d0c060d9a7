package io.greenjournal.core.plan;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices when the wall clock was set or the machine slept: then it has gone another way than the time that
 * only goes forward. Daylight saving does not touch it, since it counts in UTC.
 */
public final class ClockWatch {
  /** By how much. */
  public enum Jump {
    NONE,
    /** So that what is due has to be planned anew, and no more. */
    SMALL,
    /** Nobody can say any more how long ago the last success was. */
    LARGE
  }

  static final Duration SMALL = Duration.ofSeconds(10);
  static final Duration LARGE = Duration.ofMinutes(5);

  private Instant wall;
  private long nanos;

  /**
   * @param wall the time of day
   * @param nanos of a time that only goes forward
   */
  public ClockWatch(Instant wall, long nanos) {
    this.wall = wall;
    this.nanos = nanos;
  }

  /** What happened since the last look. */
  public Jump look(Instant wallNow, long nanosNow) {
    Duration passed = Duration.ofNanos(nanosNow - nanos);
    Duration off = Duration.between(wall, wallNow).minus(passed).abs();
    wall = wallNow;
    nanos = nanosNow;
    if (off.compareTo(LARGE) > 0) {
      return Jump.LARGE;
    }
    return off.compareTo(SMALL) > 0 ? Jump.SMALL : Jump.NONE;
  }
}
