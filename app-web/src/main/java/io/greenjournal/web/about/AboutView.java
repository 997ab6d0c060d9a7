package io.greenjournal.web.about;

import io.greenjournal.web.shell.Moment;
import java.util.List;

/**
 * What views/about/about.html shows.
 *
 * @param data of the data directory; empty for who may not know
 * @param copied all facts as text, for a report of a fault
 */
record AboutView(
    List<Fact> program,
    List<Fact> data,
    Moment since,
    String copied,
    List<Part> parts,
    boolean demo) {
  /** @param value written left to right in a fixed width */
  record Fact(String name, String value) {}

  record Part(String name, String licence) {}
}
