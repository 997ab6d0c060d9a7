package io.greenjournal.bench.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a drawn page taken apart again: what a template has in it, and what is put in for each page.
 * Every text and every attribute that says something is a value; tags, classes and the like are fixed.
 */
final class Markup {
  private static final Set<String> TOLD = Set.of(
      "href",
      "src",
      "title",
      "datetime",
      "value",
      "placeholder",
      "aria-label",
      "aria-current",
      "lang",
      "hreflang");
  private static final Pattern PART = Pattern.compile("<[^>]*>|[^<]*[^<\\s][^<]*");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");

  private final String html;
  private final List<String> fixed = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private int done;

  private Markup(String html) {
    this.html = html;
  }

  static Markup of(String html) {
    Markup markup = new Markup(html);
    Matcher part = PART.matcher(html);
    while (part.find()) {
      if (html.charAt(part.start()) == '<') {
        markup.addAttributes(part.start(), part.end());
      } else {
        markup.add(part.start(), part.end());
      }
    }
    markup.fixed.add(html.substring(markup.done));
    return markup;
  }

  private void addAttributes(int start, int end) {
    Matcher attribute = ATTRIBUTE.matcher(html).region(start, end);
    while (attribute.find()) {
      String name = attribute.group(1);
      if (TOLD.contains(name) || name.startsWith("data-")) {
        add(attribute.start(2), attribute.end(2));
      }
    }
  }

  private void add(int start, int end) {
    fixed.add(html.substring(done, start));
    values.add(unescaped(html.substring(start, end)));
    done = end;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /** One more than there are values: what stands before, between and after them. */
  List<String> fixed() {
    return List.copyOf(fixed);
  }

  /** As they were before they were escaped. */
  List<String> values() {
    return List.copyOf(values);
  }
}
