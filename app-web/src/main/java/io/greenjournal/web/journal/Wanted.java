package io.greenjournal.web.journal;

import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.search.SearchProblem;
import io.greenjournal.core.search.SearchReading;
import java.util.List;

/** What the address of the page, with what was typed into the search box, comes to. */
public record Wanted(SearchReading reading) {
  public JournalFilter filter() {
    return reading.filter();
  }

  /** Parts that could not be used. */
  public List<SearchProblem> problems() {
    return reading.problems();
  }

  /** What the texts of the list may be marked with. */
  List<String> words() {
    return Highlight.words(reading.terms());
  }

  /** Nothing can match. */
  public boolean impossible() {
    return reading.impossible();
  }

  /** The list is narrowed in any way. */
  public boolean isNarrowed() {
    return impossible() || !filter().equals(JournalFilter.messages());
  }
}
