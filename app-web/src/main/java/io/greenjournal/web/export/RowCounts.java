package io.greenjournal.web.export;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.search.SearchReading;
import jakarta.inject.Singleton;
import java.util.OptionalLong;

/** Says how many messages an export will hold, as far as that can be said quickly. */
@Singleton
final class RowCounts {
  private final JournalSearch search;

  RowCounts(JournalSearch search) {
    this.search = search;
  }

  /** @param exact there are not more */
  record Count(long atLeast, boolean exact) {
    OptionalLong exactly() {
      return exact ? OptionalLong.of(atLeast) : OptionalLong.empty();
    }

    /** So many there are, or more; empty when nothing was counted. */
    OptionalLong known() {
      return exact || atLeast > 0 ? OptionalLong.of(atLeast) : OptionalLong.empty();
    }
  }

  Count of(AccessScope scope, SearchReading wanted) {
    if (wanted.impossible()) {
      return new Count(0, true);
    }
    try {
      Facets facets = search.facets(scope, wanted.filter());
      return new Count(facets.total(), facets.exact());
    } catch (QueryTimedOutException e) {
      return new Count(0, false);
    }
  }
}
