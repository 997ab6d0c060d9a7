package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.UpkeepPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What is to be done by itself, in SQLite. */
final class SqliteUpkeepPlans implements UpkeepPlans {
  private static final String BACKS_UP = "backup";
  private static final String HOUR = "backup.hour";
  private static final String KEPT = "backup.kept";

  private final SqliteDatabase database;

  SqliteUpkeepPlans(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public UpkeepPlan plan() {
    Map<String, String> settings = new HashMap<>();
    database.glance(sql -> {
      sql.each(
          "SELECT name, value FROM setting",
          row -> settings.put(row.getString("name"), row.getString("value")));
      return settings;
    });
    UpkeepPlan usual = UpkeepPlan.DEFAULT;
    return new UpkeepPlan(
        Boolean.parseBoolean(settings.getOrDefault(BACKS_UP, String.valueOf(usual.backsUp()))),
        Integer.parseInt(settings.getOrDefault(HOUR, String.valueOf(usual.hour()))),
        Integer.parseInt(settings.getOrDefault(KEPT, String.valueOf(usual.kept()))));
  }

  private static final String PUT = """
      INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value
      """;

  @Override
  public void change(UpkeepPlan plan) {
    database.write(sql -> {
      sql.update(PUT, BACKS_UP, String.valueOf(plan.backsUp()));
      sql.update(PUT, HOUR, String.valueOf(plan.hour()));
      return sql.update(PUT, KEPT, String.valueOf(plan.kept()));
    });
  }

  private static final String RETENTION = """
      SELECT i.id_instance, r.days FROM retention r JOIN instance i ON i.id = r.inst
       WHERE r.inst IN (SELECT value FROM json_each(?))
      """;

  @Override
  public Map<InstanceId, Integer> retention(AccessScope scope) {
    Map<InstanceId, Integer> days = new HashMap<>();
    database.glance(sql -> {
      sql.each(
          RETENTION,
          row -> days.put(new InstanceId(row.getString("id_instance")), row.getInt("days")),
          Visible.of(sql, scope).json());
      return days;
    });
    return days;
  }

  private static final String KEEP = """
      INSERT INTO retention (inst, days) SELECT id, ? FROM instance WHERE id_instance = ?
      ON CONFLICT DO UPDATE SET days = excluded.days
      """;
  private static final String FOR_EVER = """
      DELETE FROM retention WHERE inst = (SELECT id FROM instance WHERE id_instance = ?)
      """;

  @Override
  public void keep(InstanceId instance, OptionalInt days) {
    if (days.isPresent() && days.getAsInt() < 1) {
      throw new IllegalArgumentException("at least one day");
    }
    database.write(sql -> days.isPresent()
        ? sql.update(KEEP, days.getAsInt(), instance.value())
        : sql.update(FOR_EVER, instance.value()));
  }
}
