package io.greenjournal.web.messages;

import java.util.List;

/**
 * An address book entry, read.
 *
 * @param name what to call it
 * @param lines numbers, addresses and the like, in the order of the card
 * @param raw the card as received, when it could not be read; {@code ""} otherwise
 */
record ContactView(String name, List<Line> lines, String raw) {
  ContactView {
    lines = List.copyOf(lines);
  }

  /**
   * One line of an entry.
   *
   * @param kind {@code phone}, {@code mail}, {@code organization}, {@code title}, {@code address}, {@code url},
   *     {@code birthday} or {@code note}
   * @param href {@code ""} when there is nothing to follow
   */
  record Line(String kind, String value, String href) {}
}
