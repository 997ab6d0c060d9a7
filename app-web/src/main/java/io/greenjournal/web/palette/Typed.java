package io.greenjournal.web.palette;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was typed into the palette, cut to a sensible length. */
record Typed(String text) {
  static final int LONGEST = 100;
  private static final int LEAST_OF_A_NAME = 2;

  static Typed of(String given) {
    String plain = given.strip();
    int most = Math.min(LONGEST, plain.codePointCount(0, plain.length()));
    return new Typed(plain.substring(0, plain.offsetByCodePoints(0, most)));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** A single letter would name half of all people. */
  boolean isEnoughForNames() {
    return text.codePointCount(0, text.length()) >= LEAST_OF_A_NAME;
  }

  /** Whether each word of it occurs; case does not matter. */
  boolean fits(String... candidates) {
    String all = String.join(" ", candidates).toLowerCase(Locale.ROOT);
    return words().stream().allMatch(all::contains);
  }

  /** The digits of it, for ids that are written in groups. */
  String digits() {
    return text.replaceAll("[^0-9]", "");
  }

  private List<String> words() {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
