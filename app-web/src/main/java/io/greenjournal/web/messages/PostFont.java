package io.greenjournal.web.messages;

import java.util.Set;

/** The fonts of text posts. Only those that we know are taken over: they go into an attribute of the page. */
public final class PostFont {
  private static final Set<String> KNOWN =
      Set.of("SERIF", "SANS_SERIF", "NORICAN_REGULAR", "BRYNDAN_WRITE", "OSWALD_HEAVY");

  private PostFont() {}

  /** The word itself, {@code ""} for one that we do not know. */
  public static String of(String word) {
    return KNOWN.contains(word) ? word : "";
  }
}
