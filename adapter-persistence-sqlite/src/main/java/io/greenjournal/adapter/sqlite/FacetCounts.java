package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.message.Direction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adds up the counts that are kept beside the records: each part of a filter under all its other parts. */
final class FacetCounts {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private final Visible visible;
  private final JournalFilter filter;
  private final Map<String, Long> byInstance = new HashMap<>();
  private final Map<String, Long> byJournal = new HashMap<>();
  private final Map<String, Long> byType = new HashMap<>();
  private final Map<String, Long> byStatus = new HashMap<>();
  private long total;

  /** @param visible every instance of the scope, since instances are a part of the filter too */
  private FacetCounts(Visible visible, JournalFilter filter) {
    this.visible = visible;
    this.filter = filter;
  }

  /** The counts know whole days of UTC, and neither texts nor chats. */
  static boolean canAnswer(JournalFilter filter) {
    return filter.text().isBlank()
        && filter.chats().isEmpty()
        && filter.sentByApi().isEmpty()
        && filter.from().map(FacetCounts::beginsDay).orElse(true)
        && filter.to().map(FacetCounts::beginsDay).orElse(true);
  }

  private static boolean beginsDay(Instant at) {
    return at.getNano() == 0 && Math.floorMod(at.getEpochSecond(), DAY) == 0;
  }

  private static final String COUNTED = """
      SELECT t.inst, t.dir, k.name AS kind, ifnull(s.word, '') AS status, t.status >= 0 AS has_status, t.n
        FROM json_each(?) i
       CROSS JOIN %s t ON t.inst = i.value
        LEFT JOIN kind k ON k.id = t.type
        LEFT JOIN delivery_status s ON s.id = t.status
       WHERE t.n > 0
      """;
  private static final String EVER = COUNTED.formatted("stat_total");
  private static final String IN_PERIOD =
      COUNTED.formatted("stat_day") + " AND t.day >= ? AND t.day < ?";

  static Facets of(Sql sql, Visible visible, JournalFilter filter) {
    FacetCounts counts = new FacetCounts(visible, filter);
    if (filter.from().isEmpty() && filter.to().isEmpty()) {
      sql.each(EVER, counts::add, visible.json());
    } else {
      sql.each(
          IN_PERIOD,
          counts::add,
          visible.json(),
          day(filter.from(), Long.MIN_VALUE),
          day(filter.to(), Long.MAX_VALUE));
    }
    return counts.facets();
  }

  private static long day(Optional<Instant> at, long otherwise) {
    return at.map(limit -> Math.floorDiv(limit.getEpochSecond(), DAY)).orElse(otherwise);
  }

  private void add(ResultSet row) throws SQLException {
    long n = row.getLong("n");
    var instance = visible.instance(row.getLong("inst"));
    Journal journal = JournalCode.journal(row.getInt("dir"));
    String type = row.getString("kind");
    String status = row.getString("status");
    boolean instanceFits = filter.instances().isEmpty() || filter.instances().contains(instance);
    boolean journalFits = filter.journals().contains(journal);
    boolean typeFits = filter.types().isEmpty() || filter.types().contains(type);
    boolean statusFits = filter.statuses().isEmpty() || filter.statuses().contains(status);
    if (instanceFits && journalFits && typeFits && statusFits) {
      total += n;
    }
    count(byInstance, instance.value(), n, journalFits && typeFits && statusFits);
    count(byJournal, journal.word(), n, instanceFits && typeFits && statusFits);
    count(byType, type, n, instanceFits && journalFits && statusFits);
    boolean hasStatus = row.getBoolean("has_status") || journal.direction() == Direction.OUTGOING;
    count(byStatus, status, n, instanceFits && journalFits && typeFits && hasStatus);
  }

  private static void count(Map<String, Long> counts, String word, long n, boolean fits) {
    if (fits) {
      counts.merge(word, n, Long::sum);
    }
  }

  private Facets facets() {
    return new Facets(total, byInstance, byJournal, byType, byStatus);
  }
}
