package io.greenjournal.core.search;

import io.greenjournal.core.message.DeliveryStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Delivery statuses as people type them: the vendor's word in any case, and {@code unknown} for none. */
public final class StatusWords {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final String NONE = "unknown";

  private StatusWords() {}

  /** Those of the vendor's documentation. */
  public static List<String> all() {
    return Arrays.stream(DeliveryStatus.Kind.values())
        .filter(kind -> kind != DeliveryStatus.Kind.OTHER)
        .map(kind -> kind.word().isEmpty() ? NONE : kind.word())
        .toList();
  }

  /** The {@code statusMessage} word that is meant; empty for what can be none. */
  public static Optional<String> meant(String typed) {
    return WORD.matcher(typed).matches() ? Optional.of(wire(typed)) : Optional.empty();
  }

  private static String wire(String typed) {
    return typed.equalsIgnoreCase(NONE)
        ? ""
        : Arrays.stream(DeliveryStatus.Kind.values())
            .map(DeliveryStatus.Kind::word)
            .filter(typed::equalsIgnoreCase)
            .findFirst()
            .orElse(typed);
  }
}
