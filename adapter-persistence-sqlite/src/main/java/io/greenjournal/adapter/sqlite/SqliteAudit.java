package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.port.AuditLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The audit, in SQLite. */
final class SqliteAudit implements AuditLog {
  private static final String COLUMNS =
      "SELECT id, at_ms, who, act, subject, counts, before, hash FROM audit";
  private static final int AT_ONCE = 1_000;

  private static final String EXISTS = "SELECT 1 FROM sqlite_schema WHERE name = 'audit'";

  private final AuditPlace place;

  SqliteAudit(AuditPlace place) {
    this.place = place;
  }

  @Override
  public void add(Instant at, String who, AuditAct act, String subject, Map<String, Long> counts) {
    place.write(sql -> isThere(sql) ? append(sql, at, who, act, subject, counts) : 0);
  }

  /** A cache that an older version left has none yet. */
  private static boolean isThere(Sql sql) {
    return sql.first(EXISTS, row -> true).isPresent();
  }

  private static final String LAST = "SELECT hash FROM audit ORDER BY id DESC LIMIT 1";
  private static final String ADD = """
      INSERT INTO audit (at_ms, who, act, subject, counts, before, hash) VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  /** Inside a transaction that writes, so that nobody else comes between the last entry and this one. */
  private static int append(
      Sql sql, Instant at, String who, AuditAct act, String subject, Map<String, Long> counts) {
    byte[] before = sql.first(LAST, row -> row.getBytes("hash")).orElse(AuditHash.FIRST);
    String written = AuditHash.written(counts);
    long millis = Times.millis(at);
    byte[] hash = AuditHash.of(millis, who, act.word(), subject, written, before);
    return sql.update(ADD, millis, who, act.word(), subject, written, before, hash);
  }

  @Override
  public List<AuditEntry> latest(OptionalLong before, int limit) {
    return place.read(sql -> !isThere(sql)
        ? List.of()
        : sql.list(
            COLUMNS + " WHERE id < ? ORDER BY id DESC LIMIT ?",
            row -> new AuditEntry(
                row.getLong("id"),
                Times.millis(row, "at_ms"),
                row.getString("who"),
                row.getString("act"),
                row.getString("subject"),
                AuditHash.counts(row.getString("counts"))),
            before.orElse(Long.MAX_VALUE),
            limit));
  }

  private static final String AFTER = COLUMNS + " WHERE id > ? ORDER BY id LIMIT ?";

  private record Row(long id, byte[] before, byte[] hash, byte[] right) {
    static Row of(ResultSet row) throws SQLException {
      byte[] before = row.getBytes("before");
      return new Row(
          row.getLong("id"),
          before,
          row.getBytes("hash"),
          AuditHash.of(
              row.getLong("at_ms"),
              row.getString("who"),
              row.getString("act"),
              row.getString("subject"),
              row.getString("counts"),
              before));
    }

    boolean follows(byte[] last) {
      return Arrays.equals(before, last) && Arrays.equals(hash, right);
    }
  }

  @Override
  public AuditCheck verify() {
    byte[] last = AuditHash.FIRST;
    long entries = 0;
    List<Row> rows;
    long from = 0;
    do {
      long after = from;
      rows = place.read(sql -> isThere(sql) ? sql.list(AFTER, Row::of, after, AT_ONCE) : List.of());
      for (Row row : rows) {
        entries++;
        if (!row.follows(last)) {
          return new AuditCheck(entries, OptionalLong.of(row.id()));
        }
        last = row.hash();
        from = row.id();
      }
    } while (rows.size() == AT_ONCE);
    return new AuditCheck(entries, OptionalLong.empty());
  }
}
