package io.greenjournal.web.export;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.search.SearchReading;
import java.util.List;
import java.util.Optional;

/** Where messages come from, a page at a time: nothing is kept open between two of them. */
@FunctionalInterface
interface RowPages {
  int PAGE = 250;
  /** Where a page takes too long because few records match, a smaller one does not look as far. */
  int SMALL_PAGE = 10;

  /** @param after where the page before ended; empty for the first */
  Page<CachedRecord> page(Optional<Cursor> after);

  /** Everything under a filter, newest first. */
  static RowPages of(JournalSearch search, AccessScope scope, SearchReading wanted) {
    if (wanted.impossible()) {
      return of(List.of());
    }
    return after -> {
      try {
        return search.find(scope, wanted.filter(), after, PAGE);
      } catch (QueryTimedOutException e) {
        return search.find(scope, wanted.filter(), after, SMALL_PAGE);
      }
    };
  }

  /** These few. */
  static RowPages of(List<CachedRecord> records) {
    return after -> new Page<>(records, Optional.empty(), Freshness.NEVER);
  }
}
