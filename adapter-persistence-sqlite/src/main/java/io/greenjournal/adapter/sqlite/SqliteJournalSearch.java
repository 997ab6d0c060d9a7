package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
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
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the console's questions from SQLite. A mark alone is not in the text index, so a search for nothing
 * else finds nothing.
 */
final class SqliteJournalSearch implements JournalSearch {
  private static final int LARGEST_PAGE = 1_000;

  /** Some milliseconds of looking at records. */
  private static final int MOST_LOOKED_AT = 3_000;

  private final SqliteDatabase database;
  private final int mostLookedAt;

  SqliteJournalSearch(SqliteDatabase database) {
    this(database, MOST_LOOKED_AT);
  }

  /** @param mostLookedAt how many records a count looks at where no figure tells it */
  SqliteJournalSearch(SqliteDatabase database, int mostLookedAt) {
    this.database = database;
    this.mostLookedAt = mostLookedAt;
  }

  @Override
  public Page<CachedRecord> find(
      AccessScope scope, JournalFilter filter, Optional<Cursor> after, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " records");
    }
    RowId.Span period = RowId.Span.of(filter.from(), filter.to());
    RowId.Span span = after.map(cursor -> period.before(Cursors.id(cursor))).orElse(period);
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, filter.instances());
      // One more than asked for tells whether there is another page.
      List<Long> ids = ids(sql, visible, filter, span, limit + 1);
      List<Long> shown = ids.subList(0, Math.min(limit, ids.size()));
      return new Page<>(
          StoredRecords.byIds(sql, visible, shown),
          ids.size() > limit ? Optional.of(Cursors.after(shown.get(limit - 1))) : Optional.empty(),
          Freshnesses.poorest(sql, visible, filter.journals()));
    });
  }

  @Override
  public Optional<Neighbours> neighbours(
      AccessScope scope,
      JournalFilter filter,
      Journal journal,
      MessageKey key,
      int newer,
      int older) {
    if (Math.min(newer, older) < 0 || Math.max(newer, older) > LARGEST_PAGE) {
      throw new IllegalArgumentException("0 to " + LARGEST_PAGE + " records on either side");
    }
    if (!filter.text().isBlank()) {
      throw new IllegalArgumentException("neighbours are not searched by text");
    }
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      return StoredRecords.id(sql, visible.only(Set.of(key.instance())), journal, key)
          .map(id -> neighbours(sql, visible, filter, id, newer, older));
    });
  }

  /** One more than asked for on either side tells whether there are others. */
  private static Neighbours neighbours(
      Sql sql, Visible visible, JournalFilter filter, long id, int newer, int older) {
    RecordIds ids = new RecordIds(sql, Wanted.of(sql, visible.only(filter.instances()), filter));
    RowId.Span period = RowId.Span.of(filter.from(), filter.to());
    List<Long> after = ids.oldest(period.after(id), newer + 1);
    List<Long> before = ids.newest(period.before(id), older + 1);
    List<Long> shownAfter = new ArrayList<>(after.subList(0, Math.min(newer, after.size())));
    Collections.reverse(shownAfter);
    return new Neighbours(
        StoredRecords.byIds(sql, visible, shownAfter),
        StoredRecords.byIds(sql, visible, List.of(id)).get(0),
        StoredRecords.byIds(sql, visible, before.subList(0, Math.min(older, before.size()))),
        after.size() > newer,
        before.size() > older);
  }

  private static List<Long> ids(
      Sql sql, Visible visible, JournalFilter filter, RowId.Span span, int limit) {
    if (filter.text().isBlank()) {
      return new RecordIds(sql, Wanted.of(sql, visible, filter)).newest(span, limit);
    }
    return new TextSearch(sql, Wanted.of(sql, visible.readable(), filter))
        .newest(filter.text(), span, limit);
  }

  @Override
  public Facets facets(AccessScope scope, JournalFilter filter) {
    return database.read(sql -> FacetCounts.of(sql, Visible.of(sql, scope), filter, mostLookedAt));
  }

  @Override
  public Completeness completeness(AccessScope scope, JournalFilter filter, Window within) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, filter.instances());
      return new Completeness(
          Freshnesses.poorest(sql, visible, filter.journals()),
          Holes.within(sql, visible, filter.journals(), filter.period(within)));
    });
  }

  @Override
  public Map<MessageKey, RecordHistory> histories(AccessScope scope, Collection<MessageKey> keys) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      Map<MessageKey, StoredRecords.Place> places = StoredRecords.places(sql, visible, keys);
      List<RecordHistory> histories = StoredHistory.of(
          sql, visible, places.values().stream().map(StoredRecords.Place::id).toList());
      Map<MessageKey, RecordHistory> found = new LinkedHashMap<>();
      places.keySet().forEach(key -> found.put(key, histories.get(found.size())));
      return found;
    });
  }

  @Override
  public Optional<RecordHistory> history(AccessScope scope, Journal journal, MessageKey key) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, key.instance());
      return StoredRecords.id(sql, visible, journal, key)
          .map(id -> StoredHistory.of(sql, visible, id));
    });
  }

  private record Hour(InstanceId instance, Instant hour, Journal journal, DeliveryStatus status) {}

  /** Whole hours: the first one is the hour that the window begins in. */
  @Override
  public List<HourFigures> hours(AccessScope scope, Window window) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, Set.of());
      DeliveryWords words = new DeliveryWords(sql);
      Map<Hour, Long> counts = new HashMap<>();
      new StoredFigures(sql, visible.instances().keySet())
          .hours(
              Math.floorDiv(window.from().getEpochSecond(), 3_600L),
              Math.floorDiv(Times.secondsUp(window.to()) - 1, 3_600L) + 1,
              (inst, hour, figure) -> FigureCounts.each(figure, (code, n) -> {
                if (!FigureCode.isDuration(code)
                    && !JournalCode.journal(FigureCode.dir(code)).isStatuses()) {
                  counts.merge(
                      new Hour(
                          visible.instance(inst),
                          Instant.ofEpochSecond(hour * 3_600),
                          JournalCode.journal(FigureCode.dir(code)),
                          words.status(FigureCode.status(code))),
                      n,
                      Long::sum);
                }
              }));
      List<HourFigures> figures = new ArrayList<>();
      counts.forEach((hour, n) -> figures.add(
          new HourFigures(hour.instance(), hour.hour(), hour.journal(), hour.status(), n)));
      return figures;
    });
  }
}
