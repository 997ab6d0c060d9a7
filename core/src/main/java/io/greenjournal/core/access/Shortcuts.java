package io.greenjournal.core.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which keys of the keyboard do something by themselves. */
public enum Shortcuts {
  /** Single letters too. */
  ALL,
  /** Only together with Ctrl or the like: speech input and a cat on the keyboard type letters. */
  CHORDS,
  OFF;

  /** The word of forms and of the store. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Shortcuts> of(String word) {
    return Arrays.stream(values()).filter(keys -> keys.word().equals(word)).findFirst();
  }
}
