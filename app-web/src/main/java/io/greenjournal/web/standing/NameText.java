package io.greenjournal.web.standing;

/** Names of instances as they are kept. */
public final class NameText {
  public static final int LONGEST = 80;

  private NameText() {}

  /** A name goes into sentences and lists of every direction, so nothing in it may turn them. */
  public static String clean(String name) {
    return name.replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", " ")
        .strip()
        .replaceAll("\\s+", " ");
  }

  /** The same, no longer than a name may be; never half a character at the end. */
  public static String cut(String name) {
    String clean = clean(name);
    if (clean.length() <= LONGEST) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return clean.substring(0, end).strip();
  }
}
