package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import java.util.Collection;
import java.util.List;

/** Reads holes out of the lines of many journals. */
final class Holes {
  private static final String WITHIN = """
      SELECT h.inst, h.dir, max(h.from_ms, ?) AS from_ms, min(h.to_ms, ?) AS to_ms, h.cause
        FROM json_each(?) i
       CROSS JOIN json_each(?) j
       CROSS JOIN hole h ON h.inst = i.value AND h.dir = j.value
       WHERE h.from_ms < ? AND h.to_ms > ?
      """;

  private Holes() {}

  /** Cut off at the ends of the window; oldest first within a journal of an instance. */
  static List<Hole> within(Sql sql, Visible visible, Collection<Journal> journals, Window window) {
    long from = Times.millis(window.from());
    long to = Times.millis(window.to());
    return sql.list(
        WITHIN,
        row -> new Hole(
            visible.instance(row.getLong("inst")),
            JournalCode.journal(row.getInt("dir")),
            new Window(Times.millis(row, "from_ms"), Times.millis(row, "to_ms")),
            HoleCause.ofWord(row.getString("cause"))),
        from,
        to,
        visible.json(),
        Json.numbers(journals.stream()
            .map(journal -> (long) JournalCode.of(journal))
            .sorted()
            .toList()),
        to,
        from);
  }
}
