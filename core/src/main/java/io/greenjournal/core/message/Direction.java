package io.greenjournal.core.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which way a message went. The vendor calls this {@code type}; it is not the kind. */
public enum Direction {
  INCOMING,
  OUTGOING;

  /** The vendor's word, and ours in URLs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Direction> of(String word) {
    return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
  }
}
