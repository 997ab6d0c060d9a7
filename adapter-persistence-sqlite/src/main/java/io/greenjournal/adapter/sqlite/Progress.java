package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CoverageLine;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.MonthlyQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Writes where a journal stands: watermark, coverage with its holes, failures and the calls that led there. */
final class Progress {
  private static final Duration WIDE = Duration.ofHours(24);
  private static final int RUNS_KEPT = 500;

  private final Sql sql;
  private final long inst;
  private final int dir;

  Progress(Sql sql, long inst, int dir) {
    this.sql = sql;
    this.inst = inst;
    this.dir = dir;
  }

  private static final String SUCCEEDED = """
      INSERT INTO journal_state (inst, dir, tried_ms) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET tried_ms = excluded.tried_ms, failure_code = '', failure_detail = '',
        failing_since_ms = NULL, failures = 0, parked_until_ms = NULL
      """;

  private static final String RECOVERED = """
      UPDATE journal_failure SET recovered_ms = ? WHERE inst = ? AND dir = ? AND recovered_ms IS NULL
      """;

  void succeeded(Batch batch, Instant endedAt) {
    StoredLine stored = new StoredLine(sql, inst, dir);
    CoverageLine before = stored.read();
    CoverageLine after = before
        .after(SqliteSyncLog.state(sql, batch.instance(), batch.journal()), batch)
        .since(kept());
    stored.write(before, after);
    sql.update(RECOVERED, Times.millis(endedAt), inst, dir);
    sql.update(SUCCEEDED, inst, dir, Times.millis(endedAt));
    if (batch.isWhole() && !after.covered().isEmpty()) {
      Window last = after.covered().get(after.covered().size() - 1);
      advance(last, batch.window(), Times.millis(batch.askedAt()));
    }
  }

  /** What lies before was removed, and is not to come back. */
  private Instant kept() {
    return Times.ofMillis(KeptOut.from(sql, inst));
  }

  private static final String ADVANCE = """
      UPDATE journal_state
         SET as_of_ms = ?, complete_from_ms = ?, wide_ms = iif(?, max(ifnull(wide_ms, 0), ?), wide_ms)
       WHERE inst = ? AND dir = ?
      """;

  private void advance(Window last, Window window, long askedMs) {
    int wide = window.length().compareTo(WIDE) >= 0 ? 1 : 0;
    sql.update(
        ADVANCE, Times.millis(last.to()), Times.millis(last.from()), wide, askedMs, inst, dir);
  }

  private static final List<String> FORGET_BEFORE = List.of(
      "DELETE FROM coverage WHERE inst = ?1 AND dir = ?2 AND to_ms <= ?3",
      "UPDATE coverage SET from_ms = ?3 WHERE inst = ?1 AND dir = ?2 AND from_ms < ?3",
      "DELETE FROM hole WHERE inst = ?1 AND dir = ?2 AND to_ms <= ?3",
      "UPDATE hole SET from_ms = ?3 WHERE inst = ?1 AND dir = ?2 AND from_ms < ?3",
      """
      UPDATE journal_state SET complete_from_ms = iif(as_of_ms > ?3, ?3, NULL)
       WHERE inst = ?1 AND dir = ?2 AND complete_from_ms < ?3
      """);

  /** What was complete is so only from then on; what was read is no less recent. */
  void forgetBefore(long ms) {
    FORGET_BEFORE.forEach(statement -> sql.update(statement, inst, dir, ms));
  }

  private static final String FAILED = """
      INSERT INTO journal_state (inst, dir, tried_ms, failure_code, failure_detail, failing_since_ms, failures,
                                 parked_until_ms)
      VALUES (?, ?, ?, ?, ?, ?, 1, ?)
      ON CONFLICT DO UPDATE SET tried_ms = excluded.tried_ms, failure_code = excluded.failure_code,
        failure_detail = excluded.failure_detail,
        failing_since_ms = ifnull(failing_since_ms, excluded.failing_since_ms),
        failures = failures + 1, parked_until_ms = excluded.parked_until_ms
      """;

  /** Stays when the journal works again. */
  private static final String REMEMBER_FAILURE = """
      INSERT INTO journal_failure (inst, dir, code, detail, since_ms, at_ms, failures, recovered_ms)
      SELECT inst, dir, failure_code, failure_detail, failing_since_ms, tried_ms, failures, NULL
        FROM journal_state WHERE inst = ? AND dir = ?
      ON CONFLICT DO UPDATE SET code = excluded.code, detail = excluded.detail, since_ms = excluded.since_ms,
        at_ms = excluded.at_ms, failures = excluded.failures, recovered_ms = NULL
      """;

  void failed(SyncRun run, Optional<Instant> parkedUntil) {
    StoredLine stored = new StoredLine(sql, inst, dir);
    CoverageLine before = stored.read();
    stored.write(
        before,
        before
            .after(SqliteSyncLog.state(sql, run.instance(), run.journal()), run)
            .since(kept()));
    long ended = Times.millis(run.endedAt());
    sql.update(
        FAILED,
        inst,
        dir,
        ended,
        run.failureCode(),
        run.failureDetail(),
        ended,
        parkedUntil.map(Times::millis).orElse(null));
    sql.update(REMEMBER_FAILURE, inst, dir);
  }

  private static final String RUN = """
      INSERT INTO sync_run (inst, dir, from_ms, to_ms, started_ms, ended_ms, added, changed, unchanged, unreadable,
                            failed, failure_code, failure_detail, calls, planned_ms, reason, bytes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String LATEST_RUN = "SELECT last_insert_rowid() AS id";
  private static final String DROP_OLD_RUNS = """
      DELETE FROM sync_run
       WHERE inst = ? AND failed = ?
         AND id <= (SELECT id FROM sync_run WHERE inst = ? AND failed = ? ORDER BY id DESC LIMIT 1 OFFSET ?)
      """;

  /**
   * Looking for old calls costs more than noting one. Calls of an instance have numbers at equal distances, which
   * a plain remainder might miss for ever.
   */
  private static boolean isOneOf64(long number) {
    return number * 0x9E3779B97F4A7C15L >>> 58 == 0;
  }

  private static final String COUNT = """
      INSERT INTO journal_calls (inst, dir, month, calls) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET calls = calls + excluded.calls
      """;

  static int month(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  /** Counts and notes a call, and at times forgets old ones; failures are kept apart, so that successes do not push them out. */
  void ran(SyncRun run) {
    int failed = run.succeeded() ? 0 : 1;
    sql.update(
        RUN,
        inst,
        dir,
        Times.millis(run.window().from()),
        Times.millis(run.window().to()),
        Times.millis(run.startedAt()),
        Times.millis(run.endedAt()),
        run.outcome().added(),
        run.outcome().changed(),
        run.outcome().unchanged(),
        run.unreadable(),
        failed,
        run.failureCode(),
        run.failureDetail(),
        run.calls(),
        run.note().plannedAt().map(Times::millis).orElse(null),
        run.note().reason(),
        run.note().bytes().isPresent() ? run.note().bytes().getAsLong() : null);
    long number = sql.first(LATEST_RUN, row -> row.getLong("id")).orElseThrow();
    if (isOneOf64(number)) {
      sql.update(DROP_OLD_RUNS, inst, failed, inst, failed, RUNS_KEPT);
    }
    if (run.calls() > 0) {
      sql.update(COUNT, inst, dir, month(MonthlyQuota.month(run.startedAt())), run.calls());
    }
  }
}
