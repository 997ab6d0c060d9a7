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
 * @param problems sentences about what of the search was not used
 * @param count such as "64 messages"; {@code ""} when they were not counted
 * @param narrowed how many filters are set
 * @param older address of the next page, {@code ""} on the last one
 * @param newest address of the first page, {@code ""} on the first one
 * @param missing why the list is empty, when it is
 */
public record JournalView(
    String title,
    String q,
    List<Hidden> hidden,
    List<FilterChip> chips,
    String clear,
    List<String> problems,
    FreshLine fresh,
    String from,
    String to,
    List<FacetView> facets,
    String count,
    int narrowed,
    List<MessageRow> rows,
    String newest,
    String older,
    Optional<Missing> missing,
    Optional<OpenMessage> open,
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
   * @param mayShare the user may save a view that everybody sees
   */
  public record Tools(String filter, boolean mayShare) {}

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
