package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Completeness;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.HourFigures;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Neighbours;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.MessageKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console's questions to the cache. Nothing here is slower because the cache is larger. */
public interface JournalSearch {
  /**
   * A page of records, newest first by {@link CachedRecord#at()}, stable under new arrivals: no record is
   * skipped or shown twice while paging. Its freshness is the poorest of the journals that the filter reads.
   *
   * @param after where the page before ended; empty for the first
   * @param limit 1 to 1,000
   * @throws IllegalArgumentException for a cursor that no page gave
   */
  Page<CachedRecord> find(
      AccessScope scope, JournalFilter filter, Optional<Cursor> after, int limit);

  /**
   * The records next to one, in the order of {@link #find}; the one itself need not match the filter. Stable under
   * new arrivals: who goes on from the last one shown, in either direction, skips none and sees none twice.
   *
   * @param filter without text
   * @param journal of the record that is named
   * @param newer at most so many later ones, 0 to 1,000
   * @param older at most so many earlier ones, 0 to 1,000
   * @return empty when the record is unknown or outside the scope
   */
  Optional<Neighbours> neighbours(
      AccessScope scope,
      JournalFilter filter,
      Journal journal,
      MessageKey key,
      int newer,
      int older);

  /**
   * What an answer to this filter rests on: as of when, complete from when, and the holes of the journals that it
   * reads. Only instances, journals and period of the filter matter; whatever it narrows beside them may lie in
   * any hole.
   *
   * @param within holes are told of this time only
   */
  Completeness completeness(AccessScope scope, JournalFilter filter, Window within);

  /**
   * Counts under any filter: exact wherever that is quick, and otherwise of the newest records, which the answer
   * {@linkplain Facets#exact() says}. A filter by text counts nothing of masked instances.
   *
   * @throws QueryTimedOutException when even that takes too long
   */
  Facets facets(AccessScope scope, JournalFilter filter);

  /** One record with its timeline and observations; empty when unknown or outside the scope. */
  Optional<RecordHistory> history(AccessScope scope, Journal journal, MessageKey key);

  /**
   * The same of a page of messages. Asking for many takes the store as many steps as asking for one.
   *
   * @param keys of message journals
   * @return in the order of the keys; those that are unknown or outside the scope are left out
   */
  Map<MessageKey, RecordHistory> histories(AccessScope scope, Collection<MessageKey> keys);

  /** Messages of every instance by hour; hours without any are left out. */
  List<HourFigures> hours(AccessScope scope, Window window);
}
