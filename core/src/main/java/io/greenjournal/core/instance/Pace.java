package io.greenjournal.core.instance;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often an instance is asked in the background. */
public enum Pace {
  /** Every sync interval. */
  LIVE,
  /** Every 15 minutes. */
  RELAXED,
  /** Spreads the Developer plan's 1,000 calls of each journal over the month. */
  FRUGAL,
  /** Only when somebody asks for it. */
  MANUAL;

  /** The word of options, forms and the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * How long after a reading of a journal the next one is due, as a rule; empty when only on demand.
   *
   * @param live the interval of instances with pace {@code LIVE}
   */
  public Optional<Duration> interval(Duration live) {
    return switch (this) {
      case LIVE -> Optional.of(live);
      case RELAXED -> Optional.of(Duration.ofMinutes(15));
      case FRUGAL -> Optional.of(Duration.ofMinutes(50));
      case MANUAL -> Optional.empty();
    };
  }

  public static Optional<Pace> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }
}
