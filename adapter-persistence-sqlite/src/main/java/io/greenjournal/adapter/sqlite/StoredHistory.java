package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all that is known of the lives of records. */
final class StoredHistory {
  private static final Comparator<StatusEvent> OLDEST_FIRST = Comparator.comparing(
          (StatusEvent event) -> event.at().orElse(event.observedAt()))
      .thenComparing(StatusEvent::status);

  private StoredHistory() {}

  static RecordHistory of(Sql sql, Visible visible, long id) {
    return of(sql, visible, List.of(id)).get(0);
  }

  /** In the order of the ids. */
  static List<RecordHistory> of(Sql sql, Visible visible, List<Long> ids) {
    List<CachedRecord> records = StoredRecords.byIds(sql, visible, ids);
    Map<Long, List<StatusEvent>> timelines = timelines(sql, visible, ids);
    Map<Long, List<Observation>> observations = observations(sql, visible, ids);
    List<RecordHistory> histories = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      long id = ids.get(i);
      histories.add(new RecordHistory(
          records.get(i),
          timelines.getOrDefault(id, List.of()),
          observations.getOrDefault(id, List.of())));
    }
    return histories;
  }

  private static final String TIMELINE = """
      SELECT m.id, s.word, e.at, e.observed_ms, e.source,
             iif(m.inst IN (SELECT value FROM json_each(?)), '', e.detail) AS detail
        FROM json_each(?) w CROSS JOIN message m ON m.id = w.value CROSS JOIN status_event e ON e.message = m.id
        JOIN delivery_status s ON s.id = e.status
      """;

  private static Map<Long, List<StatusEvent>> timelines(Sql sql, Visible visible, List<Long> ids) {
    Map<Long, List<StatusEvent>> timelines = new HashMap<>();
    sql.each(
        TIMELINE,
        row -> timelines
            .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
            .add(event(row)),
        visible.maskedJson(),
        Json.numbers(ids));
    timelines.values().forEach(events -> events.sort(OLDEST_FIRST));
    return timelines;
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
        FROM json_each(?) w CROSS JOIN message m ON m.id = w.value
      """;
  private static final String OTHERS = """
      SELECT m.id, o.observed_ms, iif(m.inst IN (SELECT value FROM json_each(?)), NULL, o.payload) AS payload, o.codec,
             o.source
        FROM json_each(?) w CROSS JOIN message m ON m.id = w.value CROSS JOIN observation o ON o.message = m.id
      """;

  /** The one that is shown stands before others that were first seen in the same answer. */
  private static Map<Long, List<Observation>> observations(
      Sql sql, Visible visible, List<Long> ids) {
    Map<Long, List<Observation>> observations = new HashMap<>();
    for (String part : List.of(SHOWN, OTHERS)) {
      sql.each(
          part,
          row -> observations
              .computeIfAbsent(row.getLong("id"), id -> new ArrayList<>())
              .add(observation(row, visible)),
          visible.maskedJson(),
          Json.numbers(ids));
    }
    observations
        .values()
        .forEach(all -> all.sort(Comparator.comparing(Observation::observedAt).reversed()));
    return observations;
  }

  private static Observation observation(ResultSet row, Visible visible) throws SQLException {
    return new Observation(
        Times.millis(row, "observed_ms"),
        RecordRow.payload(row, visible.payloads()),
        SourceCode.read(row));
  }
}
