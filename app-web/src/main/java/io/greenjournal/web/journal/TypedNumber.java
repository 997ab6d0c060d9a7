package io.greenjournal.web.journal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number typed among the words to look for. People paste it to find the messages of its owner, though hardly any
 * text holds it.
 *
 * @param digits all that counts of it
 * @param search what was typed, with the number as a chat
 */
record TypedNumber(String digits, String search) {
  private static final int SHORTEST = 7;
  private static final int LONGEST = 15;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w:+.\"-])\\+?\\d[\\d ().\\u2010-\\u2013-]{5,20}\\d(?![\\w@\"])");

  static Optional<TypedNumber> in(String typed) {
    Matcher number = NUMBER.matcher(typed);
    if (!number.find()) {
      return Optional.empty();
    }
    String digits = number.group().replaceAll("\\D", "");
    return digits.length() < SHORTEST || digits.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new TypedNumber(digits, number.replaceFirst("chat:" + digits)));
  }
}
