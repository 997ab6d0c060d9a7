package io.greenjournal.web.messages;

import java.util.stream.Collectors;

/** Names and file names from messages, without the invisible signs that turn text around. */
public final class PlainText {
  private PlainText() {}

  /** A person's or chat's name: bidi controls are dropped, since they could make it look like another. */
  public static String name(String text) {
    return text.codePoints()
        .filter(c -> !isBidiControl(c) && !Character.isISOControl(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** A file name: bidi controls are printed as ⟨U+202E⟩, since they hide the true extension. */
  public static String fileName(String text) {
    return text.codePoints()
        .mapToObj(c -> isBidiControl(c) || Character.isISOControl(c)
            ? "⟨U+%04X⟩".formatted(c)
            : Character.toString(c))
        .collect(Collectors.joining());
  }

  private static boolean isBidiControl(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
