package io.greenjournal.web.shell;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Optional;

/** The languages of the console. */
public enum Language {
  ENGLISH("en", "ltr", "English"),
  RUSSIAN("ru", "ltr", "Русский"),
  HEBREW("he", "rtl", "עברית");

  private final String tag;
  private final String direction;
  private final String ownName;

  Language(String tag, String direction, String ownName) {
    this.tag = tag;
    this.direction = direction;
    this.ownName = ownName;
  }

  /** The value of {@code lang} in HTML, in the address and in the cookie. */
  public String tag() {
    return tag;
  }

  public String direction() {
    return direction;
  }

  /** How its speakers call it. */
  public String ownName() {
    return ownName;
  }

  /** For ICU; English counts time in 24 hours as the others do. */
  ULocale locale() {
    return this == ENGLISH ? new ULocale("en-GB") : new ULocale(tag);
  }

  /** By a tag such as {@code he}, {@code he-IL} or the older {@code iw}; empty for any other language. */
  public static Optional<Language> of(String tag) {
    String primary = tag.strip().split("[-_]", 2)[0];
    String asked = primary.equalsIgnoreCase("iw") ? HEBREW.tag : primary;
    return Arrays.stream(values()).filter(l -> l.tag.equalsIgnoreCase(asked)).findFirst();
  }
}
