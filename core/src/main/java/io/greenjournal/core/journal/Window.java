package io.greenjournal.core.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A span of time, {@code from} included, {@code to} excluded. */
public record Window(Instant from, Instant to) {
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a window ends after it begins");
    }
  }

  /** The last part of the time before {@code now}, the present second included. */
  public static Window last(Duration length, Instant now) {
    return new Window(now.minus(length), now.plusSeconds(1));
  }

  /** A whole day of the calendar where the clocks show this zone's time; 23 or 25 hours when they change. */
  public static Window day(LocalDate day, ZoneId zone) {
    return new Window(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
