package io.greenjournal.core.journal;

import java.time.Duration;
import java.time.Instant;

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

  public boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  public Duration length() {
    return Duration.between(from, to);
  }
}
