package io.greenjournal.core.instance;

import java.util.Arrays;
import java.util.Optional;

/** The messenger behind an instance; the vendor spells their calls a little differently. */
public enum Messenger {
  WHATSAPP("whatsapp"),
  MAX("max"),
  TELEGRAM("telegram");

  private final String word;

  Messenger(String word) {
    this.word = word;
  }

  /** Our word for it: {@code whatsapp}, {@code max} or {@code telegram}. */
  public String word() {
    return word;
  }

  /** Reads our word, or the vendor's {@code typeInstance} ({@code v3} is MAX); empty for any other. */
  public static Optional<Messenger> of(String word) {
    if (word.equals("v3")) {
      return Optional.of(MAX);
    }
    return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
  }
}
