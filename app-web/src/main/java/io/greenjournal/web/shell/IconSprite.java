package io.greenjournal.web.shell;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All icons that pages use in one SVG file, made at start from the icon library: one {@code <symbol>} for
 * each line of {@code icons/sprite-icons.txt}. A name that the library does not have stops the start.
 */
@Singleton
final class IconSprite {
  private static final String LIBRARY = "/META-INF/resources/webjars/tabler__icons/3.35.0/icons/";
  private static final String FILLED = "-filled";
  private static final Pattern INSIDE = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

  private final String svg;

  IconSprite() {
    svg = names().stream()
        .map(IconSprite::symbol)
        .collect(
            Collectors.joining("\n", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n", "\n</svg>\n"));
  }

  String svg() {
    return svg;
  }

  static List<String> names() {
    return Resources.text("/icons/sprite-icons.txt")
        .lines()
        .filter(l -> !l.isBlank())
        .toList();
  }

  private static String symbol(String name) {
    boolean filled = name.endsWith(FILLED);
    String file =
        filled ? "filled/" + name.substring(0, name.length() - FILLED.length()) : "outline/" + name;
    Matcher inside = INSIDE.matcher(Resources.text(LIBRARY + file + ".svg"));
    if (!inside.find()) {
      throw new IllegalStateException("no drawing in the icon " + name);
    }
    String paint = filled ? " fill=\"currentColor\" stroke=\"none\"" : "";
    return "<symbol id=\"" + name + "\" viewBox=\"0 0 24 24\"" + paint + ">"
        + inside.group(1).replaceAll("\\s+", " ").strip() + "</symbol>";
  }
}
