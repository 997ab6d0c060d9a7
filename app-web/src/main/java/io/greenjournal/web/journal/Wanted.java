package io.greenjournal.web.journal;

import io.greenjournal.core.journal.JournalFilter;
import java.util.List;

/**
 * What a search comes to.
 *
 * @param problems parts that could not be used
 * @param words what the texts of the list may be marked with
 * @param impossible two parts exclude each other, so that nothing can match
 */
record Wanted(
    JournalFilter filter, List<Problem> problems, List<String> words, boolean impossible) {
  /** The list is narrowed in any way. */
  boolean isNarrowed() {
    return impossible || !filter.equals(JournalFilter.messages());
  }
}
