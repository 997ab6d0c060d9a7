package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads all that is known of the life of one record. */
final class StoredHistory {
  private static final Comparator<StatusEvent> OLDEST_FIRST = Comparator.comparing(
          (StatusEvent event) -> event.at().orElse(event.observedAt()))
      .thenComparing(StatusEvent::status);

  private StoredHistory() {}

  static RecordHistory of(Sql sql, Visible visible, long id) {
    return new RecordHistory(
        StoredRecords.byIds(sql, visible, List.of(id)).get(0),
        timeline(sql, visible, id),
        observations(sql, visible, id));
  }

  private static final String TIMELINE = """
      SELECT s.word, e.at, e.observed_ms, e.source,
             iif(m.inst IN (SELECT value FROM json_each(?)), '', e.detail) AS detail
        FROM message m CROSS JOIN status_event e ON e.message = m.id JOIN delivery_status s ON s.id = e.status
       WHERE m.id = ?
      """;

  private static List<StatusEvent> timeline(Sql sql, Visible visible, long id) {
    return sql.list(TIMELINE, StoredHistory::event, visible.maskedJson(), id).stream()
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static StatusEvent event(ResultSet row) throws SQLException {
    long at = row.getLong("at");
    Optional<Instant> dated =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(at));
    return new StatusEvent(
        new DeliveryStatus(row.getString("word")),
        dated,
        Times.millis(row, "observed_ms"),
        SourceCode.read(row),
        row.getString("detail"));
  }

  private static final String SHOWN = """
      SELECT m.id, m.observed_ms, iif(m.inst IN (SELECT value FROM json_each(?)), NULL, m.payload) AS payload, m.codec,
             m.source
        FROM message m WHERE m.id = ?
      """;
  private static final String OTHERS = """
      SELECT m.id, o.observed_ms, iif(m.inst IN (SELECT value FROM json_each(?)), NULL, o.payload) AS payload, o.codec,
             o.source
        FROM message m JOIN observation o ON o.message = m.id
       WHERE m.id = ?
      """;

  /** The one that is shown stands before others that were first seen in the same answer. */
  private static List<Observation> observations(Sql sql, Visible visible, long id) {
    List<Observation> observations = new ArrayList<>();
    sql.each(SHOWN, row -> observations.add(observation(row, visible)), visible.maskedJson(), id);
    sql.each(OTHERS, row -> observations.add(observation(row, visible)), visible.maskedJson(), id);
    observations.sort(Comparator.comparing(Observation::observedAt).reversed());
    return observations;
  }

  private static Observation observation(ResultSet row, Visible visible) throws SQLException {
    return new Observation(
        Times.millis(row, "observed_ms"),
        RecordRow.payload(row, visible.payloads()),
        SourceCode.read(row));
  }
}
