package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people asked to be read at once, in SQLite. */
final class SqliteSyncJobs implements SyncJobs {
  private static final int KEPT = 100;
  private static final String JOB = """
      SELECT j.id, j.state, j.asked_by, j.asked_ms, j.began_ms, j.ended_ms, j.interrupted FROM sync_job j
      """;
  private static final String PARTS = """
      SELECT w.inst, w.dir, w.state, w.began_ms, w.ended_ms, w.added, w.changed, w.why
        FROM sync_part w WHERE w.job = ?
      """;

  private final SqliteDatabase database;

  SqliteSyncJobs(SqliteDatabase database) {
    this.database = database;
  }

  private static final String ADD =
      "INSERT INTO sync_job (state, asked_by, asked_ms) VALUES (?, ?, ?) RETURNING id";
  private static final String OLD =
      "SELECT j.id FROM sync_job j WHERE j.id < ? AND j.ended_ms IS NOT NULL";

  @Override
  public SyncJob add(String askedBy, Instant at, List<SyncPart> parts) {
    return database.write(sql -> {
      long number = sql.first(
              ADD, row -> row.getLong("id"), SyncJob.State.QUEUED.word(), askedBy, Times.millis(at))
          .orElseThrow();
      parts.forEach(part -> write(sql, number, part));
      for (long old : sql.list(OLD, row -> row.getLong("id"), number - KEPT)) {
        sql.update("DELETE FROM sync_part WHERE job = ?", old);
        sql.update("DELETE FROM sync_job WHERE id = ?", old);
      }
      return SyncJob.queued(number, askedBy, Times.ofMillis(Times.millis(at)), parts);
    });
  }

  @Override
  public Optional<SyncJob> find(AccessScope scope, long number) {
    return database.glance(sql -> {
      Visible visible = Visible.of(sql, scope);
      return sql.list(JOB + " WHERE j.id = ?", SqliteSyncJobs::job, number).stream()
          .flatMap(job -> seen(sql, job, visible))
          .findFirst();
    });
  }

  @Override
  public List<SyncJob> latest(AccessScope scope, int limit) {
    return database.glance(sql -> {
      Visible visible = Visible.of(sql, scope);
      List<SyncJob> found =
          sql.list(JOB + " ORDER BY j.id DESC LIMIT ?", SqliteSyncJobs::job, 2 * KEPT);
      return found.stream().flatMap(job -> seen(sql, job, visible)).limit(limit).toList();
    });
  }

  @Override
  public List<SyncJob> open() {
    return database.glance(sql -> {
      Visible visible = Visible.of(sql, AccessScope.everything());
      return sql
          .list(
              JOB + " INDEXED BY sync_job_open WHERE j.ended_ms IS NULL ORDER BY j.id",
              SqliteSyncJobs::job)
          .stream()
          .flatMap(job -> seen(sql, job, visible))
          .toList();
    });
  }

  /** With those of its parts that may be seen. */
  private static Stream<SyncJob> seen(Sql sql, SyncJob job, Visible visible) {
    List<SyncPart> parts = sql
        .list(
            PARTS,
            row -> visible.instances().containsKey(row.getLong("inst"))
                ? Optional.of(part(row, visible))
                : Optional.<SyncPart>empty(),
            job.number())
        .stream()
        .flatMap(Optional::stream)
        .toList();
    return parts.isEmpty() && !visible.everything()
        ? Stream.empty()
        : Stream.of(new SyncJob(
            job.number(),
            job.state(),
            job.askedBy(),
            job.askedAt(),
            job.beganAt(),
            job.endedAt(),
            job.interrupted(),
            parts));
  }

  private static final String SAVE = """
      UPDATE sync_job SET state = ?, began_ms = ?, ended_ms = ?, interrupted = ? WHERE id = ?
      """;

  @Override
  public void save(SyncJob job, List<SyncPart> changed) {
    database.write(sql -> {
      changed.forEach(part -> write(sql, job.number(), part));
      return sql.update(
          SAVE,
          job.state().word(),
          job.beganAt().map(Times::millis).orElse(null),
          job.endedAt().map(Times::millis).orElse(null),
          job.interrupted(),
          job.number());
    });
  }

  /** Of an instance that is not there any more nothing is written. */
  private static final String WRITE = """
      INSERT INTO sync_part (job, inst, dir, state, began_ms, ended_ms, added, changed, why)
      SELECT ?, i.id, ?, ?, ?, ?, ?, ?, ? FROM instance i WHERE i.id_instance = ?
      ON CONFLICT DO UPDATE SET state = excluded.state, began_ms = excluded.began_ms,
        ended_ms = excluded.ended_ms, added = excluded.added, changed = excluded.changed, why = excluded.why
      """;

  private static void write(Sql sql, long job, SyncPart part) {
    sql.update(
        WRITE,
        job,
        JournalCode.of(part.journal()),
        part.state().word(),
        part.beganAt().map(Times::millis).orElse(null),
        part.endedAt().map(Times::millis).orElse(null),
        part.added(),
        part.changed(),
        part.why(),
        part.instance().value());
  }

  private static SyncJob job(ResultSet row) throws SQLException {
    return new SyncJob(
        row.getLong("id"),
        of(SyncJob.State.values(), SyncJob.State::word, row.getString("state")),
        row.getString("asked_by"),
        Times.millis(row, "asked_ms"),
        Times.optionalMillis(row, "began_ms"),
        Times.optionalMillis(row, "ended_ms"),
        row.getInt("interrupted"),
        List.of());
  }

  private static SyncPart part(ResultSet row, Visible visible) throws SQLException {
    return new SyncPart(
        visible.instance(row.getLong("inst")),
        JournalCode.journal(row.getInt("dir")),
        of(SyncPart.State.values(), SyncPart.State::word, row.getString("state")),
        Times.optionalMillis(row, "began_ms"),
        Times.optionalMillis(row, "ended_ms"),
        row.getInt("added"),
        row.getInt("changed"),
        row.getString("why"));
  }

  private static <T> T of(T[] all, Function<T, String> word, String wanted) {
    return Arrays.stream(all)
        .filter(one -> word.apply(one).equals(wanted))
        .findFirst()
        .orElseThrow();
  }
}
