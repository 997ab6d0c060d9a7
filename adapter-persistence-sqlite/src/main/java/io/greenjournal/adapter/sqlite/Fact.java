package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.delivery.DeliveryTimes;
import io.greenjournal.core.journal.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a record counts as in the figures.
 *
 * @param times known of outgoing messages only
 */
record Fact(long inst, long second, int dir, long type, long status, int api, DeliveryTimes times) {
  private static final int OUTGOING = JournalCode.of(Journal.OUTGOING);

  /** {@code m} is the message; the times come from its dated statuses. */
  static final String COLUMNS = """
      m.id, m.inst, m.dir, m.type, m.status, m.api,
             (SELECT min(e.at) FROM delivery_status s CROSS JOIN status_event e ON e.message = m.id AND e.status = s.id
               WHERE m.dir = 1 AND s.word IN ('pending', 'sent')) AS started,
             (SELECT e.at FROM delivery_status s CROSS JOIN status_event e ON e.message = m.id AND e.status = s.id
               WHERE m.dir = 1 AND s.word = 'delivered') AS delivered,
             (SELECT e.at FROM delivery_status s CROSS JOIN status_event e ON e.message = m.id AND e.status = s.id
               WHERE m.dir = 1 AND s.word = 'read') AS "read"
      """;

  private static final String ONE = "SELECT " + COLUMNS + " FROM message m WHERE m.id = ?";

  static Optional<Fact> of(Sql sql, long id) {
    return sql.first(ONE, Fact::read, id);
  }

  static Fact read(ResultSet row) throws SQLException {
    return new Fact(
        row.getLong("inst"),
        RowId.second(row.getLong("id")),
        row.getInt("dir"),
        row.getLong("type"),
        row.getLong("status"),
        row.getInt("api"),
        DeliveryTimes.of(seconds(row, "started"), seconds(row, "delivered"), seconds(row, "read")));
  }

  boolean isOutgoing() {
    return dir == OUTGOING;
  }

  long code() {
    return FigureCode.records(dir, type, status, api);
  }

  private static OptionalLong seconds(ResultSet row, String column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(seconds);
  }
}
