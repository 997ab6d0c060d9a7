package io.greenjournal.core.instance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How often an instance is asked in the background. */
public enum Pace {
  /** Every sync interval. */
  LIVE,
  /** Every 15 minutes. */
  RELAXED,
  /** Spreads the Developer plan's 1,000 journal calls over the month. */
  FRUGAL,
  /** Only when somebody asks for it. */
  MANUAL;

  /** The word of options, forms and the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Pace> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }
}
