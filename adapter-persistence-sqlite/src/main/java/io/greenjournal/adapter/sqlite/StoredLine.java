package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.CoverageLine;
import io.greenjournal.core.journal.CoverageLine.Gap;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The line of coverage of one journal in the database; only what changes of it is written. */
final class StoredLine {
  private static final String SPANS =
      "SELECT from_ms, to_ms FROM coverage WHERE inst = ? AND dir = ? ORDER BY from_ms";
  private static final String HOLES =
      "SELECT from_ms, to_ms, cause FROM hole WHERE inst = ? AND dir = ? ORDER BY from_ms";

  private static final String PUT_SPAN = """
      INSERT INTO coverage (inst, dir, from_ms, to_ms) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET to_ms = excluded.to_ms
      """;
  private static final String PUT_HOLE = """
      INSERT INTO hole (inst, dir, from_ms, to_ms, cause) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET to_ms = excluded.to_ms, cause = excluded.cause
      """;

  private final Sql sql;
  private final long inst;
  private final int dir;

  StoredLine(Sql sql, long inst, int dir) {
    this.sql = sql;
    this.inst = inst;
    this.dir = dir;
  }

  CoverageLine read() {
    return new CoverageLine(
        sql.list(SPANS, StoredLine::window, inst, dir),
        sql.list(
            HOLES,
            row -> new Gap(window(row), HoleCause.ofWord(row.getString("cause"))),
            inst,
            dir));
  }

  void write(CoverageLine before, CoverageLine after) {
    gone(before.covered(), after.covered()).forEach(from -> remove("coverage", from));
    gone(spans(before.holes()), spans(after.holes())).forEach(from -> remove("hole", from));
    rest(after.covered(), before.covered())
        .forEach(span ->
            sql.update(PUT_SPAN, inst, dir, Times.millis(span.from()), Times.millis(span.to())));
    rest(after.holes(), before.holes())
        .forEach(gap -> sql.update(
            PUT_HOLE,
            inst,
            dir,
            Times.millis(gap.span().from()),
            Times.millis(gap.span().to()),
            gap.cause().word()));
  }

  /** Starts that are no start any more; what only ends elsewhere is overwritten. */
  private static List<Instant> gone(List<Window> before, List<Window> after) {
    return rest(
        before.stream().map(Window::from).toList(),
        after.stream().map(Window::from).toList());
  }

  private static List<Window> spans(List<Gap> gaps) {
    return gaps.stream().map(Gap::span).toList();
  }

  private void remove(String table, Instant from) {
    sql.update(
        "DELETE FROM " + table + " WHERE inst = ? AND dir = ? AND from_ms = ?",
        inst,
        dir,
        Times.millis(from));
  }

  private static <T> List<T> rest(List<T> all, List<T> without) {
    Set<T> known = new HashSet<>(without);
    return all.stream().filter(one -> !known.contains(one)).toList();
  }

  private static Window window(ResultSet row) throws SQLException {
    return new Window(Times.millis(row, "from_ms"), Times.millis(row, "to_ms"));
  }
}
