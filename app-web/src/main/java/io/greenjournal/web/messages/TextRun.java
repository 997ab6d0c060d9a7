package io.greenjournal.web.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a message's text: plain, or a link to where the text says.
 *
 * @param href {@code ""} for plain text
 * @param host the host in ASCII when the text does not show it so; {@code ""} otherwise
 */
public record TextRun(String text, String href, String host) {
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"]+");
  private static final String CLOSING = ".,;:!?)]}'»”…";

  /** Splits a text at its web addresses; put together the runs are the text again. */
  public static List<TextRun> of(String text) {
    List<TextRun> runs = new ArrayList<>();
    Matcher found = ADDRESS.matcher(text);
    int done = 0;
    while (found.find()) {
      int end = withoutClosing(text, found.start(), found.end());
      String address = text.substring(found.start(), end);
      Optional<SafeLink> link = SafeLink.of(address);
      if (link.isEmpty()) {
        continue;
      }
      add(runs, text.substring(done, found.start()));
      runs.add(
          new TextRun(address, link.get().href(), unlike(address, link.get().host())));
      done = end;
    }
    add(runs, text.substring(done));
    return List.copyOf(runs);
  }

  public boolean isLink() {
    return !href.isEmpty();
  }

  private static void add(List<TextRun> runs, String text) {
    if (!text.isEmpty()) {
      runs.add(new TextRun(text, "", ""));
    }
  }

  private static String unlike(String address, String host) {
    return address.regionMatches(true, address.indexOf("//") + 2, host, 0, host.length())
        ? ""
        : host;
  }

  private static int withoutClosing(String text, int start, int end) {
    int last = end;
    while (last > start && CLOSING.indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }
}
