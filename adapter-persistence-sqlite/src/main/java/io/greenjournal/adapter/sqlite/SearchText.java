package io.greenjournal.adapter.sqlite;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is searched: the same for what is stored and for what is asked. Case, accents, Hebrew points and
 * the marks inside abbreviations do not matter, so {@code שָׁלוֹם} is found by {@code שלום}, {@code ёлка} by
 * {@code елка} and {@code ת״א} by {@code תא}; {@code й} stays a letter of its own. An emoji is a word, whatever its
 * tone of skin. An emoji is a word, whatever its tone of skin.
 */
final class SearchText {
  private static final char BREVE = '\u0306';

  /** The text index knows letters and digits only, so an emoji is a word of these. */
  private static final String PICTURE = "emoji";

  /** Where arrows begin; the marks before them, such as ©, are part of texts. */
  private static final int FIRST_PICTURE = 0x2190;

  private SearchText() {}

  static String normalise(String text) {
    if (isPlain(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(apart.length());
    apart.codePoints().forEach(c -> {
      if (isPicture(c)) {
        kept.append(' ').append(PICTURE).append(Integer.toHexString(c)).append(' ');
      } else if (!isDropped(c) || (c == BREVE && endsWith(kept, 'и'))) {
        kept.appendCodePoint(c);
      }
    });
    return Normalizer.normalize(withoutInnerMarks(kept), Normalizer.Form.NFC);
  }

  /** Nothing in it needs more than lower case. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || isInnerMark(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPicture(int c) {
    return c >= FIRST_PICTURE && Character.getType(c) == Character.OTHER_SYMBOL;
  }

  /** Marks that stand on letters, tones of skin, and characters that only steer direction or joining. */
  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || (c >= FIRST_PICTURE && type == Character.MODIFIER_SYMBOL);
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return text.length() > 0 && text.charAt(text.length() - 1) == c;
  }

  private static String withoutInnerMarks(CharSequence text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isInnerMark(c) || !isBetweenLetters(text, i)) {
        kept.append(c < ' ' ? ' ' : c);
      }
    }
    return kept.toString();
  }

  /** Apostrophes, geresh, gershayim and the quotation marks that people type for them. */
  private static boolean isInnerMark(char c) {
    return switch (c) {
      case '\'', '"', '\u2018', '\u2019', '\u201c', '\u201d', '\u02bc', '\u05f3', '\u05f4' -> true;
      default -> false;
    };
  }

  private static boolean isBetweenLetters(CharSequence text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(Character.codePointBefore(text, i))
        && Character.isLetter(Character.codePointAt(text, i + 1));
  }
}
