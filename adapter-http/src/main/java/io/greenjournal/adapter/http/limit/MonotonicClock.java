package io.greenjournal.adapter.http.limit;

import io.greenjournal.core.port.Timer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of a {@link Timer} for those who ask a clock; it never jumps, and its dates mean nothing. */
final class MonotonicClock extends Clock {
  private final Timer timer;
  private final long start;

  MonotonicClock(Timer timer) {
    this.timer = timer;
    this.start = timer.nanos();
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(timer.nanos() - start);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
