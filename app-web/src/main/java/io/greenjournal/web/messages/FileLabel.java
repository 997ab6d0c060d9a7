package io.greenjournal.web.messages;

import java.util.Locale;

/**
 * A file name as it is shown: the extension apart, so that nothing in the name can hide it.
 *
 * @param extension upper case and without the dot; {@code ""} when there is none
 */
record FileLabel(String name, String extension) {
  private static final int LONGEST_EXTENSION = 8;

  static FileLabel of(String fileName) {
    String shown = PlainText.fileName(fileName);
    int dot = shown.lastIndexOf('.');
    String end = shown.substring(dot + 1);
    boolean known = dot >= 0
        && !end.isEmpty()
        && end.length() <= LONGEST_EXTENSION
        && end.chars().allMatch(Character::isLetterOrDigit);
    return new FileLabel(shown, known ? end.toUpperCase(Locale.ROOT) : "");
  }
}
