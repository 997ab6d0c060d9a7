package io.greenjournal.core.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bright the console is. */
public enum Theme {
  /** As the system of the reader. */
  AUTO,
  LIGHT,
  DARK;

  /** The word of forms and of the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Theme> of(String word) {
    return Arrays.stream(values()).filter(theme -> theme.word().equals(word)).findFirst();
  }
}
