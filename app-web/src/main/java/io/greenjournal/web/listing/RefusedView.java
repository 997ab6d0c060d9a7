package io.greenjournal.web.listing;

import io.greenjournal.web.shell.Words;
import java.util.List;

/**
 * The page for an address that holds a value which its parameter cannot have.
 *
 * @param allowed what it can be; empty when that cannot be listed
 * @param backTo the page without it
 */
public record RefusedView(String title, String text, List<String> allowed, String backTo) {
  private static final int MOST = 30;

  public RefusedView {
    allowed = List.copyOf(allowed);
  }

  public static RefusedView of(BadValueException e, Words words) {
    String text = e.parameter().equals("cursor")
        ? words.of("journal.refused.cursor")
        : words.of("journal.refused.text", e.parameter());
    return new RefusedView(
        words.of("journal.refused.title"),
        text,
        e.allowed().stream().limit(MOST).toList(),
        e.backTo());
  }
}
