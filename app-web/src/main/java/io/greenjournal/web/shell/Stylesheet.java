package io.greenjournal.web.shell;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of our style sheets with its parts put in place, so that a page asks for one file and not for twenty.
 * What comes from a library stays an import.
 */
final class Stylesheet {
  private static final Pattern IMPORT =
      Pattern.compile("@import url\\(\"([^\"]+)\"\\)(?: layer\\((\\w+)\\))?;");

  private Stylesheet() {}

  /** @param entry {@code app.css} or {@code app.rtl.css} */
  static String whole(String entry) {
    Matcher imports = IMPORT.matcher(Resources.text("/public/css/" + entry));
    return imports.replaceAll(
        found -> Matcher.quoteReplacement(part(found.group(), found.group(1), found.group(2))));
  }

  private static String part(String statement, String file, @Nullable String layer) {
    if (file.contains("/")) {
      return statement;
    }
    String rules = Resources.text("/public/css/" + file);
    return layer == null ? rules : "@layer " + layer + " {\n" + rules + "}\n";
  }
}
