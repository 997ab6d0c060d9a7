package io.greenjournal.web.journal;

import io.greenjournal.web.listing.Missing;
import io.greenjournal.web.messages.MessageView;
import io.greenjournal.web.shell.FreshLine;
import java.util.List;
import java.util.Optional;

/**
 * What the journal page shows.
 *
 * @param hidden parameters that a new search keeps
 * @param clear the page without any filter
 * @param problems what of the search was not used
 * @param count such as "64 messages"; {@code ""} when they were not counted
 * @param export the page that makes a file of all messages of the list
 * @param exportCount such as "64"; {@code ""} when they were not counted
 * @param narrowed how many filters are set
 * @param older address of the next page, {@code ""} on the last one
 * @param newest address of the first page, {@code ""} on the first one
 * @param missing why the list is empty, when it is
 * @param news where to ask whether there are newer ones; {@code ""} on other pages than the first
 * @param shown how much of the list is on the page; {@code ""} when it is all, or not known
 */
public record JournalView(
    String title,
    String q,
    List<Hidden> hidden,
    List<FilterChip> chips,
    String clear,
    List<Problem> problems,
    FreshLine fresh,
    String from,
    String to,
    List<FacetView> facets,
    String count,
    String export,
    String exportCount,
    int narrowed,
    List<MessageRow> rows,
    String newest,
    String older,
    Optional<Missing> missing,
    Optional<OpenMessage> open,
    Optional<Histogram> histogram,
    LayoutView layout,
    String news,
    String shown,
    Tools tools) {
  public JournalView {
    hidden = List.copyOf(hidden);
    chips = List.copyOf(chips);
    problems = List.copyOf(problems);
    facets = List.copyOf(facets);
    rows = List.copyOf(rows);
  }

  /**
   * What can be done with the list as a whole.
   *
   * @param filter the list in an address, behind its question mark
   * @param json the same list for programs
   * @param mayShare the user may save a view that everybody sees
   */
  public record Tools(String filter, String json, boolean mayShare) {}

  /**
   * What of the search was not used, and where it stands there.
   *
   * @param wrong that part; what is around it is cut
   */
  public record Problem(String text, String before, String wrong, String after) {}

  /** A field of the search form that is not seen. */
  public record Hidden(String name, String value) {}

  /**
   * A filter that is set.
   *
   * @param href the page without it
   * @param code the value is for machines
   */
  public record FilterChip(String name, String value, boolean without, boolean code, String href) {}

  /** The message beside the list. */
  public record OpenMessage(MessageView message, String newer, String older, String close) {}
}
