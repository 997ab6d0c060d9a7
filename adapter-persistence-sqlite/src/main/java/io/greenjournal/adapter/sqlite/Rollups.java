package io.greenjournal.adapter.sqlite;

import java.util.HashMap;
import java.util.Map;

/** Sums up what one transaction changes in the counts, so that each count is written once. */
final class Rollups {
  /** What a record counts as. */
  record Counted(long inst, long second, int dir, long type, long status) {}

  private record Day(long inst, long day, int dir, long type, long status) {}

  private record Hour(long inst, long hour, int dir, long status) {}

  private record Total(long inst, int dir, long type, long status) {}

  private final Map<Day, Integer> days = new HashMap<>();
  private final Map<Hour, Integer> hours = new HashMap<>();
  private final Map<Total, Integer> totals = new HashMap<>();

  void add(Counted record) {
    count(record, 1);
  }

  void remove(Counted record) {
    count(record, -1);
  }

  void replace(Counted before, Counted after) {
    if (!before.equals(after)) {
      count(before, -1);
      count(after, 1);
    }
  }

  private void count(Counted r, int n) {
    days.merge(
        new Day(r.inst(), Math.floorDiv(r.second(), 86_400L), r.dir(), r.type(), r.status()),
        n,
        Integer::sum);
    hours.merge(
        new Hour(r.inst(), Math.floorDiv(r.second(), 3_600L), r.dir(), r.status()),
        n,
        Integer::sum);
    totals.merge(new Total(r.inst(), r.dir(), r.type(), r.status()), n, Integer::sum);
  }

  private static final String DAY = """
      INSERT INTO stat_day (inst, day, dir, type, status, n) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET n = n + excluded.n
      """;
  private static final String HOUR = """
      INSERT INTO stat_hour (inst, hour, dir, status, n) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET n = n + excluded.n
      """;
  private static final String TOTAL = """
      INSERT INTO stat_total (inst, dir, type, status, n) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET n = n + excluded.n
      """;

  void write(Sql sql) {
    days.forEach((k, n) -> {
      if (n != 0) {
        sql.update(DAY, k.inst(), k.day(), k.dir(), k.type(), k.status(), n);
      }
    });
    hours.forEach((k, n) -> {
      if (n != 0) {
        sql.update(HOUR, k.inst(), k.hour(), k.dir(), k.status(), n);
      }
    });
    totals.forEach((k, n) -> {
      if (n != 0) {
        sql.update(TOTAL, k.inst(), k.dir(), k.type(), k.status(), n);
      }
    });
  }
}
