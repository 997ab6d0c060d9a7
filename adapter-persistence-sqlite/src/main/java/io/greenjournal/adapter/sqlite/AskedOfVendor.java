package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes and reads what the vendor was asked to change of one instance. */
final class AskedOfVendor {
  private final Sql sql;
  private final long inst;

  AskedOfVendor(Sql sql, long inst) {
    this.sql = sql;
    this.inst = inst;
  }

  private static final String SAVE = """
      INSERT INTO instance_asked (inst, asked_ms, seen_ms) VALUES (?, ?, ?)
      ON CONFLICT DO UPDATE SET asked_ms = excluded.asked_ms, seen_ms = excluded.seen_ms
      """;

  void save(AskedSettings asked) {
    sql.update(
        SAVE,
        inst,
        Times.millis(asked.askedAt()),
        asked.seenAt().map(Times::millis).orElse(null));
    sql.update("DELETE FROM instance_asked_setting WHERE inst = ?", inst);
    asked
        .wanted()
        .forEach((name, value) -> sql.update(
            "INSERT INTO instance_asked_setting (inst, name, value) VALUES (?, ?, ?)",
            inst,
            name,
            value));
  }

  private static final String ONE = "SELECT asked_ms, seen_ms FROM instance_asked WHERE inst = ?";
  private static final String WANTED =
      "SELECT name, value FROM instance_asked_setting WHERE inst = ?";

  Optional<AskedSettings> read() {
    return sql.first(
        ONE,
        row -> new AskedSettings(
            wanted(), Times.millis(row, "asked_ms"), Times.optionalMillis(row, "seen_ms")),
        inst);
  }

  private Map<String, String> wanted() {
    Map<String, String> wanted = new HashMap<>();
    sql.each(WANTED, row -> InstanceChanges.put(wanted, row), inst);
    return wanted;
  }

  void readBack(InstanceSettings settings, Instant at) {
    read().filter(AskedSettings::isOpen).ifPresent(asked -> {
      AskedSettings now = asked.after(settings, at);
      if (!now.isOpen()) {
        save(now);
      }
    });
  }
}
