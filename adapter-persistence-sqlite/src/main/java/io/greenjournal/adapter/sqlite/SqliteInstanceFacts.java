package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.port.InstanceFactStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/** Remembers in SQLite what was last seen of each instance at the vendor. */
final class SqliteInstanceFacts implements InstanceFactStore {
  private final SqliteDatabase database;
  private final Instances instances;

  SqliteInstanceFacts(SqliteDatabase database, Instances instances) {
    this.database = database;
    this.instances = instances;
  }

  private static final String KNOWN_STATE = "SELECT state FROM instance_fact WHERE inst = ?";
  private static final String SAVE_STATE = """
      INSERT INTO instance_fact (inst, state, state_since_ms, state_as_of_ms) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET state = excluded.state, state_as_of_ms = excluded.state_as_of_ms,
        state_since_ms = iif(state IS excluded.state, state_since_ms, excluded.state_since_ms)
      """;

  @Override
  public void saveState(InstanceId instance, InstanceState state, Instant at) {
    write(instance, (sql, inst) -> {
      Optional<String> before = sql.first(
              KNOWN_STATE, row -> Optional.ofNullable(row.getString("state")), inst)
          .flatMap(known -> known);
      new InstanceChanges(sql, inst).state(before, state, at);
      sql.update(SAVE_STATE, inst, state.word(), Times.millis(at), Times.millis(at));
    });
  }

  /** Nothing comes back of an instance that was removed. */
  private void write(InstanceId instance, ObjLongConsumer<Sql> work) {
    database.write(sql -> {
      if (!instances.isForgotten(instance)) {
        work.accept(sql, Instances.numbered(sql, instance));
      }
      return instance;
    });
  }

  private static final String SAVE_SETTINGS_TIME = """
      INSERT INTO instance_fact (inst, settings_as_of_ms) VALUES (?, ?)
      ON CONFLICT DO UPDATE SET settings_as_of_ms = excluded.settings_as_of_ms
      """;

  @Override
  public void saveSettings(InstanceId instance, InstanceSettings settings, Instant at) {
    write(instance, (sql, inst) -> {
      new InstanceChanges(sql, inst).settings(settings(sql, inst), settings, at);
      new AskedOfVendor(sql, inst).readBack(settings, at);
      sql.update(SAVE_SETTINGS_TIME, inst, Times.millis(at));
      sql.update("DELETE FROM instance_setting WHERE inst = ?", inst);
      settings
          .values()
          .forEach((name, value) -> sql.update(
              "INSERT INTO instance_setting (inst, name, value) VALUES (?, ?, ?)",
              inst,
              name,
              value));
    });
  }

  private static final String SETTINGS_OF_ONE =
      "SELECT name, value FROM instance_setting WHERE inst = ?";

  private static Optional<InstanceSettings> settings(Sql sql, long inst) {
    Map<String, String> values = new HashMap<>();
    sql.each(SETTINGS_OF_ONE, row -> InstanceChanges.put(values, row), inst);
    return values.isEmpty() ? Optional.empty() : Optional.of(new InstanceSettings(values));
  }

  @Override
  public void saveAsked(InstanceId instance, AskedSettings asked) {
    write(instance, (sql, inst) -> new AskedOfVendor(sql, inst).save(asked));
  }

  private static final String SAVE_TERMS = """
      INSERT INTO instance_terms (inst, tariff, expires, expired, as_of_ms) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET tariff = excluded.tariff, expires = excluded.expires, expired = excluded.expired,
        as_of_ms = excluded.as_of_ms
      """;

  @Override
  public void saveTerms(InstanceId instance, Terms terms) {
    write(
        instance,
        (sql, inst) -> sql.update(
            SAVE_TERMS,
            inst,
            terms.tariff(),
            terms.expiresAt().map(LocalDateTime::toString).orElse(null),
            terms.expired() ? 1 : 0,
            Times.millis(terms.asOf())));
  }

  private static final String SETTINGS = """
      SELECT inst, name, value FROM instance_setting WHERE inst IN (SELECT value FROM json_each(?))
      """;

  /** What the vendor was asked for, or what is paid, may be known of an instance that it was never asked about. */
  private static final String FACTS = """
      SELECT i.id AS inst, x.state, x.state_since_ms, x.state_as_of_ms, x.settings_as_of_ms, q.asked_ms,
             t.tariff, t.expires, t.expired, t.as_of_ms
        FROM instance i LEFT JOIN instance_fact x ON x.inst = i.id LEFT JOIN instance_asked q ON q.inst = i.id
             LEFT JOIN instance_terms t ON t.inst = i.id
       WHERE i.id IN (SELECT value FROM json_each(?))
         AND (x.inst IS NOT NULL OR q.inst IS NOT NULL OR t.inst IS NOT NULL)
      """;

  @Override
  public List<InstanceFacts> facts(AccessScope scope) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      Map<Long, Map<String, String>> settings = new HashMap<>();
      sql.each(
          SETTINGS,
          row -> InstanceChanges.put(
              settings.computeIfAbsent(row.getLong("inst"), inst -> new HashMap<>()), row),
          visible.json());
      return sql.list(FACTS, row -> facts(sql, row, visible, settings), visible.json());
    });
  }

  private static InstanceFacts facts(
      Sql sql, ResultSet row, Visible visible, Map<Long, Map<String, String>> settings)
      throws SQLException {
    long inst = row.getLong("inst");
    Optional<Instant> settingsAsOf = Times.optionalMillis(row, "settings_as_of_ms");
    // Few instances ever have one, so it is no question for each.
    boolean isAsked = Times.optionalMillis(row, "asked_ms").isPresent();
    return new InstanceFacts(
        visible.instance(inst),
        Optional.ofNullable(row.getString("state")).map(InstanceState::new),
        Times.optionalMillis(row, "state_since_ms"),
        Times.optionalMillis(row, "state_as_of_ms"),
        settingsAsOf.map(at -> new InstanceSettings(settings.getOrDefault(inst, Map.of()))),
        settingsAsOf,
        isAsked ? new AskedOfVendor(sql, inst).read() : Optional.empty(),
        terms(row));
  }

  private static Optional<Terms> terms(ResultSet row) throws SQLException {
    String tariff = row.getString("tariff");
    return tariff == null
        ? Optional.empty()
        : Optional.of(new Terms(
            tariff,
            Optional.ofNullable(row.getString("expires")).map(LocalDateTime::parse),
            row.getInt("expired") == 1,
            Times.millis(row, "as_of_ms")));
  }

  @Override
  public List<InstanceChange> changes(AccessScope scope, InstanceId instance, int limit) {
    return scope.allows(instance)
        ? database.read(sql -> Instances.number(sql, instance)
            .map(inst -> new InstanceChanges(sql, inst).latest(limit))
            .orElse(List.of()))
        : List.of();
  }
}
