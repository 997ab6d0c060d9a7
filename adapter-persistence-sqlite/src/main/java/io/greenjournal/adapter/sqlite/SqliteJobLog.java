package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.house.Job;
import io.greenjournal.core.port.JobLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What was done by itself, in SQLite. */
final class SqliteJobLog implements JobLog {
  private static final int KEPT = 60;
  private static final String COLUMNS =
      "SELECT id, what, state, began_ms, ended_ms, detail FROM job";

  private final SqliteDatabase database;

  SqliteJobLog(SqliteDatabase database) {
    this.database = database;
  }

  private static final String BEGIN =
      "INSERT INTO job (what, state, began_ms) VALUES (?, 'running', ?) RETURNING id";
  private static final String FORGET = """
      DELETE FROM job WHERE what = ?1
         AND id < (SELECT id FROM job WHERE what = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)
      """;

  @Override
  public long begin(Job.Kind kind, Instant at) {
    return database.write(sql -> {
      sql.update(FORGET, kind.word(), KEPT);
      return sql.first(BEGIN, row -> row.getLong("id"), kind.word(), Times.millis(at))
          .orElseThrow();
    });
  }

  @Override
  public void end(long number, Job.State state, Instant at, String detail) {
    database.write(sql -> sql.update(
        "UPDATE job SET state = ?, ended_ms = ?, detail = ? WHERE id = ?",
        state.word(),
        Times.millis(at),
        detail,
        number));
  }

  @Override
  public Optional<Job> last(Job.Kind kind) {
    return database.glance(sql -> sql.first(
        COLUMNS + " WHERE what = ? ORDER BY id DESC LIMIT 1", SqliteJobLog::job, kind.word()));
  }

  @Override
  public List<Job> latest(int limit) {
    return database.glance(
        sql -> sql.list(COLUMNS + " ORDER BY id DESC LIMIT ?", SqliteJobLog::job, limit));
  }

  @Override
  public void interrupt(Instant at) {
    boolean some = database
        .glance(sql -> sql.first(
            "SELECT id FROM job WHERE state = 'running' LIMIT 1", row -> row.getLong("id")))
        .isPresent();
    if (some) {
      database.write(sql -> sql.update(
          "UPDATE job SET state = 'interrupted', ended_ms = ? WHERE state = 'running'",
          Times.millis(at)));
    }
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getLong("id"),
        of(Job.Kind.values(), Job.Kind::word, row.getString("what")),
        of(Job.State.values(), Job.State::word, row.getString("state")),
        Times.millis(row, "began_ms"),
        Times.optionalMillis(row, "ended_ms"),
        row.getString("detail"));
  }

  private static <T> T of(T[] all, Function<T, String> word, String wanted) {
    return Arrays.stream(all)
        .filter(one -> word.apply(one).equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
