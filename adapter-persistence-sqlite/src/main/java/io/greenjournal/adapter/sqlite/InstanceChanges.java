package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.tracking.Feed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads how one instance became what it is. */
final class InstanceChanges {
  private final Sql sql;
  private final long inst;

  InstanceChanges(Sql sql, long inst) {
    this.sql = sql;
    this.inst = inst;
  }

  void state(Optional<String> before, InstanceState after, Instant at) {
    if (!before.equals(Optional.of(after.word()))) {
      note(new InstanceChange(Optional.empty(), before, after.word(), at));
    }
  }

  /** @param before what was read before; empty when nothing was */
  void settings(Optional<InstanceSettings> before, InstanceSettings after, Instant at) {
    before.ifPresent(known -> Feed.allSwitches().stream().sorted().forEach(name -> {
      String old = known.values().getOrDefault(name, "");
      String now = after.values().getOrDefault(name, "");
      if (!old.equals(now)) {
        note(new InstanceChange(Optional.of(name), Optional.of(old), now, at));
      }
    }));
  }

  private static final String NOTE = """
      INSERT INTO instance_change (inst, at_ms, setting, before, after) VALUES (?, ?, ?, ?, ?)
      """;
  private static final String DROP_OLD = """
      DELETE FROM instance_change
       WHERE inst = ?
         AND id <= (SELECT id FROM instance_change WHERE inst = ? ORDER BY id DESC LIMIT 1 OFFSET ?)
      """;

  private void note(InstanceChange change) {
    sql.update(
        NOTE,
        inst,
        Times.millis(change.at()),
        change.setting().orElse(null),
        change.before().orElse(null),
        change.after());
    sql.update(DROP_OLD, inst, inst, InstanceFactStore.MOST_CHANGES);
  }

  private static final String LATEST = """
      SELECT c.at_ms, c.setting, c.before, c.after
        FROM instance_change c INDEXED BY instance_change_of
       WHERE c.inst = ? ORDER BY c.id DESC LIMIT ?
      """;

  List<InstanceChange> latest(int limit) {
    return sql.list(LATEST, InstanceChanges::change, inst, limit);
  }

  private static InstanceChange change(ResultSet row) throws SQLException {
    return new InstanceChange(
        Optional.ofNullable(row.getString("setting")),
        Optional.ofNullable(row.getString("before")),
        row.getString("after"),
        Times.millis(row, "at_ms"));
  }

  /** Settings by name, from rows of {@code name} and {@code value}. */
  static void put(Map<String, String> values, ResultSet row) throws SQLException {
    values.put(row.getString("name"), row.getString("value"));
  }
}
