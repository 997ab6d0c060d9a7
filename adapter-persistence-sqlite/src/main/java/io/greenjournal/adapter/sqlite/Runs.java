package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.journal.SyncRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pages through the runs by their numbers, which grow with time. */
final class Runs {
  /** So few instances are read one by one, since a walk over all runs would mostly meet others. */
  private static final int FEW = 8;

  private record Numbered(long number, SyncRun run) {}

  private static final String OLDER = " AND r.id < ? ";
  private static final String LATEST_FIRST = " ORDER BY r.id DESC LIMIT ?";
  private static final String OF_ONE = SqliteSyncLog.RUN
      + " INDEXED BY run_of_instance WHERE r.inst = ?" + OLDER + "AND (? >> r.dir) & 1"
      + LATEST_FIRST;
  private static final String FAILED_OF_ONE = SqliteSyncLog.RUN
      + " INDEXED BY run_by_result WHERE r.inst = ? AND r.failed = 1" + OLDER
      + "AND (? >> r.dir) & 1" + LATEST_FIRST;

  /** The plus keeps the newest-first order of the ids, so that no more rows are read than shown. */
  private static final String VISIBLE = "AND +r.inst IN (SELECT value FROM json_each(?))";

  private static final String OF_ALL =
      SqliteSyncLog.RUN + " NOT INDEXED WHERE r.id < ? " + VISIBLE + LATEST_FIRST;
  private static final String OF_JOURNAL = SqliteSyncLog.RUN
      + " INDEXED BY run_of_journal WHERE r.dir = ?" + OLDER + VISIBLE + LATEST_FIRST;
  private static final String FAILED = SqliteSyncLog.RUN
      + " INDEXED BY run_failed_latest WHERE r.failed = 1" + OLDER + "AND (? >> r.dir) & 1 "
      + VISIBLE + LATEST_FIRST;

  private final Sql sql;
  private final Visible visible;
  private final RunFilter wanted;
  private final long before;
  private final int limit;

  private Runs(Sql sql, Visible visible, RunFilter wanted, long before, int limit) {
    this.sql = sql;
    this.visible = visible;
    this.wanted = wanted;
    this.before = before;
    this.limit = limit;
  }

  static RunPage page(
      Sql sql, AccessScope scope, RunFilter wanted, Optional<Cursor> after, int limit) {
    Visible visible = wanted
        .instance()
        .map(id -> Visible.of(sql, scope, id))
        .orElseGet(() -> Visible.of(sql, scope));
    long before = after.map(Runs::number).orElse(Long.MAX_VALUE);
    List<Numbered> found = new Runs(sql, visible, wanted, before, limit + 1).read();
    List<Numbered> shown = found.subList(0, Math.min(limit, found.size()));
    return new RunPage(
        shown.stream().map(Numbered::run).toList(),
        found.size() > limit
            ? Optional.of(new Cursor(String.valueOf(shown.get(limit - 1).number())))
            : Optional.empty());
  }

  private static long number(Cursor cursor) {
    if (!cursor.value().matches("[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("not a cursor of runs");
    }
    return Long.parseLong(cursor.value());
  }

  private List<Numbered> read() {
    if (visible.instances().size() > FEW) {
      return ofAll();
    }
    List<Numbered> merged = new ArrayList<>();
    for (long inst : visible.instances().keySet()) {
      merged.addAll(list(wanted.failedOnly() ? FAILED_OF_ONE : OF_ONE, inst, before, mask()));
    }
    merged.sort(Comparator.comparingLong(Numbered::number).reversed());
    return merged.subList(0, Math.min(limit, merged.size()));
  }

  private List<Numbered> ofAll() {
    if (wanted.failedOnly()) {
      return list(FAILED, before, mask(), visible.json());
    }
    return wanted.journal().isPresent()
        ? list(OF_JOURNAL, JournalCode.of(wanted.journal().get()), before, visible.json())
        : list(OF_ALL, before, visible.json());
  }

  private int mask() {
    return JournalCode.mask(wanted.journal().map(List::of).orElseGet(JournalCode::all));
  }

  private List<Numbered> list(String question, Object... values) {
    Object[] all = new Object[values.length + 1];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = limit;
    return sql.list(
        question, row -> new Numbered(row.getLong("id"), SqliteSyncLog.run(row, visible)), all);
  }
}
