package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunNote;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.SyncLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells where each journal stands, from SQLite. */
final class SqliteSyncLog implements SyncLog {
  private static final String STATE = """
      SELECT i.id_instance, s.dir, s.as_of_ms, s.complete_from_ms, s.wide_ms, s.tried_ms, s.failure_code,
             s.failure_detail, s.failing_since_ms, s.failures, s.parked_until_ms
        FROM journal_state s JOIN instance i ON i.id = s.inst
      """;
  private static final String STATES = STATE + " WHERE s.inst IN (SELECT value FROM json_each(?))";
  private static final String ONE_STATE = STATE + " WHERE i.id_instance = ? AND s.dir = ?";

  private final SqliteDatabase database;
  private final QuietCalls quiet;

  SqliteSyncLog(SqliteDatabase database, QuietCalls quiet) {
    this.database = database;
    this.quiet = quiet;
  }

  @Override
  public List<JournalState> states(AccessScope scope) {
    return database.read(
        sql -> sql.list(STATES, SqliteSyncLog::state, Visible.of(sql, scope).json()));
  }

  @Override
  public JournalState state(InstanceId instance, Journal journal) {
    return standing(instance, journal).state();
  }

  static JournalState state(Sql sql, InstanceId instance, Journal journal) {
    return sql.first(ONE_STATE, SqliteSyncLog::state, instance.value(), JournalCode.of(journal))
        .orElseGet(() -> JournalState.never(instance, journal));
  }

  @Override
  public Optional<Instant> lastWideRead(InstanceId instance, Journal journal) {
    return standing(instance, journal).wide();
  }

  /** Asked before every call, so it is remembered. */
  private QuietCalls.Standing standing(InstanceId instance, Journal journal) {
    return quiet.standing(instance, journal).orElseGet(() -> {
      long version = quiet.version(instance, journal);
      QuietCalls.Standing standing = database
          .glance(sql -> sql.first(
              ONE_STATE,
              row -> new QuietCalls.Standing(state(row), Times.optionalMillis(row, "wide_ms")),
              instance.value(),
              JournalCode.of(journal)))
          .orElseGet(() ->
              new QuietCalls.Standing(JournalState.never(instance, journal), Optional.empty()));
      quiet.learn(instance, journal, version, standing);
      return standing;
    });
  }

  private static JournalState state(ResultSet row) throws SQLException {
    return new JournalState(
        new InstanceId(row.getString("id_instance")),
        JournalCode.journal(row.getInt("dir")),
        freshness(row),
        Times.optionalMillis(row, "tried_ms"),
        row.getString("failure_code"),
        row.getString("failure_detail"),
        Times.optionalMillis(row, "failing_since_ms"),
        row.getInt("failures"),
        Times.optionalMillis(row, "parked_until_ms"));
  }

  static Freshness freshness(ResultSet row) throws SQLException {
    return new Freshness(
        Times.optionalMillis(row, "as_of_ms"), Times.optionalMillis(row, "complete_from_ms"));
  }

  private static final String COVERAGE = """
      SELECT max(c.from_ms, ?) AS from_ms, min(c.to_ms, ?) AS to_ms
        FROM instance i JOIN coverage c ON c.inst = i.id
       WHERE i.id_instance = ? AND c.dir = ? AND c.from_ms < ? AND c.to_ms > ?
       ORDER BY c.from_ms
      """;

  @Override
  public List<Window> coverage(
      AccessScope scope, InstanceId instance, Journal journal, Window within) {
    if (!scope.allows(instance)) {
      return List.of();
    }
    long from = Times.millis(within.from());
    long to = Times.millis(within.to());
    return database.read(sql -> sql.list(
        COVERAGE,
        SqliteSyncLog::window,
        from,
        to,
        instance.value(),
        JournalCode.of(journal),
        to,
        from));
  }

  private static final String ALL_COVERAGE = """
      SELECT c.inst, c.dir, max(c.from_ms, ?) AS from_ms, min(c.to_ms, ?) AS to_ms
        FROM coverage c
       WHERE c.inst IN (SELECT value FROM json_each(?)) AND c.from_ms < ? AND c.to_ms > ?
      """;

  /** In the order of the primary key: instance, journal, time. */
  @Override
  public List<CoveredSpan> coverage(AccessScope scope, Window within) {
    long from = Times.millis(within.from());
    long to = Times.millis(within.to());
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      return sql.list(
          ALL_COVERAGE,
          row -> new CoveredSpan(
              visible.instance(row.getLong("inst")),
              JournalCode.journal(row.getInt("dir")),
              window(row)),
          from,
          to,
          visible.json(),
          to,
          from);
    });
  }

  @Override
  public List<Hole> holes(AccessScope scope, Window within) {
    return database.read(
        sql -> Holes.within(sql, Visible.of(sql, scope), List.of(Journal.values()), within));
  }

  private static Window window(ResultSet row) throws SQLException {
    return new Window(Times.millis(row, "from_ms"), Times.millis(row, "to_ms"));
  }

  static final String RUN = """
      SELECT r.id, r.inst, r.dir, r.from_ms, r.to_ms, r.started_ms, r.ended_ms, r.added, r.changed, r.unchanged,
             r.unreadable, r.failure_code, r.failure_detail, r.calls, r.planned_ms, r.reason, r.bytes
        FROM sync_run r
      """;
  /** The plus keeps the newest-first order of the ids, so that no more rows are read than shown. */
  private static final String RUNS = RUN
      + " NOT INDEXED WHERE r.id > 0 AND +r.inst IN (SELECT value FROM json_each(?)) ORDER BY r.id"
      + " DESC LIMIT ?";

  private static final String RUNS_OF_ONE = """
       INDEXED BY run_of_instance WHERE r.inst = ? ORDER BY r.id DESC LIMIT ?
      """;
  private static final String FAILED_RUNS = RUN + """
       INDEXED BY run_failed
       WHERE r.failed = 1 AND r.ended_ms >= ? AND r.ended_ms < ? AND +r.inst IN (SELECT value FROM json_each(?))
       ORDER BY r.ended_ms
      """;

  @Override
  public List<SyncRun> runs(AccessScope scope, Optional<InstanceId> instance, int limit) {
    return database.read(sql -> {
      Visible visible =
          instance.map(id -> Visible.of(sql, scope, id)).orElseGet(() -> Visible.of(sql, scope));
      if (instance.isEmpty()) {
        return sql.list(RUNS, row -> run(row, visible), visible.json(), limit);
      }
      return visible.instances().keySet().stream()
          .flatMap(
              inst -> sql.list(RUN + RUNS_OF_ONE, row -> run(row, visible), inst, limit).stream())
          .toList();
    });
  }

  @Override
  public List<SyncRun> failedRuns(AccessScope scope, Window within) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      return sql.list(
          FAILED_RUNS,
          row -> run(row, visible),
          Times.millis(within.from()),
          Times.millis(within.to()),
          visible.json());
    });
  }

  @Override
  public RunPage runs(AccessScope scope, RunFilter wanted, Optional<Cursor> after, int limit) {
    return database.read(sql -> Runs.page(sql, scope, wanted, after, limit));
  }

  static SyncRun run(ResultSet row, Visible visible) throws SQLException {
    return new SyncRun(
        visible.instance(row.getLong("inst")),
        JournalCode.journal(row.getInt("dir")),
        window(row),
        Times.millis(row, "started_ms"),
        Times.millis(row, "ended_ms"),
        new MergeOutcome(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged")),
        row.getInt("unreadable"),
        row.getString("failure_code"),
        row.getString("failure_detail"),
        row.getInt("calls"),
        new RunNote(Times.optionalMillis(row, "planned_ms"), row.getString("reason"), bytes(row)));
  }

  private static OptionalLong bytes(ResultSet row) throws SQLException {
    long bytes = row.getLong("bytes");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(bytes);
  }

  private static final String CALLS = """
      SELECT c.calls FROM instance i JOIN journal_calls c ON c.inst = i.id
       WHERE i.id_instance = ? AND c.dir = ? AND c.month = ?
      """;

  @Override
  public int calls(InstanceId instance, Journal journal, YearMonth month) {
    return database
        .read(sql -> sql.first(
            CALLS,
            row -> row.getInt("calls"),
            instance.value(),
            JournalCode.of(journal),
            Progress.month(month)))
        .orElse(0);
  }

  private static final String LAST_FAILURES = """
      SELECT w.dir, w.code, w.detail, w.since_ms, w.at_ms, w.failures, w.recovered_ms
        FROM instance i JOIN journal_failure w ON w.inst = i.id
       WHERE i.id_instance = ?
      """;

  @Override
  public List<LastFailure> lastFailures(AccessScope scope, InstanceId instance) {
    return scope.allows(instance)
        ? database.read(
            sql -> sql.list(LAST_FAILURES, SqliteSyncLog::lastFailure, instance.value()))
        : List.of();
  }

  private static LastFailure lastFailure(ResultSet row) throws SQLException {
    return new LastFailure(
        JournalCode.journal(row.getInt("dir")),
        row.getString("code"),
        row.getString("detail"),
        Times.millis(row, "since_ms"),
        Times.millis(row, "at_ms"),
        row.getInt("failures"),
        Times.optionalMillis(row, "recovered_ms"));
  }
}
