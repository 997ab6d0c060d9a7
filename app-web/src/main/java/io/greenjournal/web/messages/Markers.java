package io.greenjournal.web.messages;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The vendor's marks that stand where a text or file could not be handed over. */
public final class Markers {
  private static final Pattern MARKER =
      Pattern.compile("\\s*(?:\\{\\{)?(SWE00[1-4])(?:\\}\\}|:).*", Pattern.DOTALL);

  private Markers() {}

  /** Key of the sentence that explains the mark; empty when the text is none. */
  public static Optional<String> meaning(String text) {
    Matcher found = MARKER.matcher(text);
    return found.matches() ? Optional.of("message.marker." + found.group(1)) : Optional.empty();
  }
}
