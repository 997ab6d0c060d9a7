package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.port.InstanceFactStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers in SQLite what was last seen of each instance at the vendor. */
final class SqliteInstanceFacts implements InstanceFactStore {
  private final SqliteDatabase database;
  private final Instances instances;

  SqliteInstanceFacts(SqliteDatabase database, Instances instances) {
    this.database = database;
    this.instances = instances;
  }

  private static final String SAVE_STATE = """
      INSERT INTO instance_fact (inst, state, state_since_ms, state_as_of_ms) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET state = excluded.state, state_as_of_ms = excluded.state_as_of_ms,
        state_since_ms = iif(state IS excluded.state, state_since_ms, excluded.state_since_ms)
      """;

  @Override
  public void saveState(InstanceId instance, InstanceState state, Instant at) {
    database.write(sql -> instances.isForgotten(instance)
        ? 0
        : sql.update(
            SAVE_STATE,
            Instances.numbered(sql, instance),
            state.word(),
            Times.millis(at),
            Times.millis(at)));
  }

  private static final String SAVE_SETTINGS_TIME = """
      INSERT INTO instance_fact (inst, settings_as_of_ms) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET settings_as_of_ms = excluded.settings_as_of_ms
      """;

  @Override
  public void saveSettings(InstanceId instance, InstanceSettings settings, Instant at) {
    database.write(sql -> {
      if (instances.isForgotten(instance)) {
        return settings;
      }
      long inst = Instances.numbered(sql, instance);
      sql.update(SAVE_SETTINGS_TIME, inst, Times.millis(at));
      sql.update("DELETE FROM instance_setting WHERE inst = ?", inst);
      settings
          .values()
          .forEach((name, value) -> sql.update(
              "INSERT INTO instance_setting (inst, name, value) VALUES (?, ?, ?)",
              inst,
              name,
              value));
      return settings;
    });
  }

  private static final String SETTINGS = """
      SELECT inst, name, value FROM instance_setting WHERE inst IN (SELECT value FROM json_each(?))
      """;
  private static final String FACTS = """
      SELECT inst, state, state_since_ms, state_as_of_ms, settings_as_of_ms
        FROM instance_fact WHERE inst IN (SELECT value FROM json_each(?))
      """;

  @Override
  public List<InstanceFacts> facts(AccessScope scope) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      Map<Long, Map<String, String>> settings = new HashMap<>();
      sql.each(
          SETTINGS,
          row -> settings
              .computeIfAbsent(row.getLong("inst"), inst -> new HashMap<>())
              .put(row.getString("name"), row.getString("value")),
          visible.json());
      return sql.list(FACTS, row -> facts(row, visible, settings), visible.json());
    });
  }

  private static InstanceFacts facts(
      ResultSet row, Visible visible, Map<Long, Map<String, String>> settings) throws SQLException {
    long inst = row.getLong("inst");
    Optional<Instant> settingsAsOf = Times.optionalMillis(row, "settings_as_of_ms");
    return new InstanceFacts(
        visible.instance(inst),
        Optional.ofNullable(row.getString("state")).map(InstanceState::new),
        Times.optionalMillis(row, "state_since_ms"),
        Times.optionalMillis(row, "state_as_of_ms"),
        settingsAsOf.map(at -> new InstanceSettings(settings.getOrDefault(inst, Map.of()))),
        settingsAsOf);
  }
}
