package io.greenjournal.web.export;

import java.text.Normalizer;

/**
 * Text that a spreadsheet takes for text. What begins like a formula gets an apostrophe in front: {@code = + - @},
 * tabulators, line ends and NUL, also in their full-width forms and after blanks that nobody sees.
 */
final class SafeCell {
  private static final String TRIGGERS = "=+-@";

  private SafeCell() {}

  static String of(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  private static boolean isRisky(String text) {
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (Character.isISOControl(c)) {
        return true;
      }
      if (!isBlank(c)) {
        return TRIGGERS.indexOf(plain(c)) >= 0;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  /** Blanks of every width, and marks that have none. */
  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** The ordinary form of a wide, small or raised one. */
  private static int plain(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).codePointAt(0);
  }
}
