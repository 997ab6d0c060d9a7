package io.greenjournal.adapter.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Makes figures anew, some hours at a time, from the records of these hours and nothing else; the figures of days and of
 * all time are sums of them. After each part they agree with the records as well as before, or better.
 */
final class FigureParts {
  /** Hours since 1970 that no record is before or after; whole days. */
  private static final long FIRST = -Figures.DAY * 100_000_000_000L;

  private static final long END = -FIRST;
  private static final long SECONDS = 3_600;

  private record Cell(long inst, long start) {}

  private FigureParts() {}

  private static final String FULL =
      "SELECT id FROM message WHERE id >= ? ORDER BY id LIMIT 1 OFFSET ?";
  private static final String FACTS =
      "SELECT " + Fact.COLUMNS + " FROM message m WHERE m.id >= ? AND m.id < ? ORDER BY m.id";

  /**
   * Whole hours from this one on, and the days that they lie in.
   *
   * @param most records; it is more where an hour has more
   * @return the hour to go on with; empty when all are made
   */
  static OptionalLong hours(Sql sql, long place, int most) {
    long from = Math.max(place, FIRST);
    long to = sql.first(
            FULL, row -> RowId.second(row.getLong("id")), RowId.firstOf(from * SECONDS), most - 1)
        .map(second -> Math.floorDiv(second, SECONDS) + 1)
        .orElse(END);
    Map<Cell, FigureCounts> hours = new HashMap<>();
    sql.each(
        FACTS,
        row -> {
          Fact fact = Fact.read(row);
          long hour = Math.floorDiv(fact.second(), SECONDS);
          Figures.count(of(hours, fact.inst(), hour), fact, 1);
          Figures.count(of(hours, Figures.ALL, hour), fact, 1);
        },
        RowId.firstOf(from * SECONDS),
        RowId.firstOf(to * SECONDS));
    List<Long> instances = instances(sql);
    replace(sql, instances, Figures.HOUR, from, to, hours);
    days(sql, instances, day(from), day(to - 1) + Figures.DAY);
    return to == END ? OptionalLong.empty() : OptionalLong.of(to);
  }

  private static void days(Sql sql, List<Long> instances, long from, long to) {
    Map<Cell, FigureCounts> days = new HashMap<>();
    new StoredFigures(sql, instances)
        .hours(from, to, (inst, hour, counts) -> of(days, inst, day(hour)).add(counts));
    replace(sql, instances, Figures.DAY, from, to, days);
  }

  /** Those of all time. */
  static OptionalLong ever(Sql sql) {
    Map<Cell, FigureCounts> sums = new HashMap<>();
    List<Long> instances = instances(sql);
    new StoredFigures(sql, instances)
        .span(FIRST, END, (inst, day, counts) -> of(sums, inst, 0).add(counts));
    replace(sql, instances, Figures.EVER, FIRST, END, sums);
    return OptionalLong.empty();
  }

  /** Also those that figures are left of by mistake. */
  private static final String INSTANCES = """
      WITH RECURSIVE counted (inst) AS (
        SELECT min(inst) FROM figure
        UNION ALL
        SELECT (SELECT min(f.inst) FROM figure f WHERE f.inst > counted.inst) FROM counted WHERE counted.inst IS NOT NULL)
      SELECT inst FROM counted WHERE inst IS NOT NULL UNION SELECT id FROM instance UNION SELECT 0
      """;

  private static List<Long> instances(Sql sql) {
    return sql.list(INSTANCES, row -> row.getLong("inst"));
  }

  private static final String FORGET = """
      DELETE FROM figure
       WHERE inst IN (SELECT value FROM json_each(?)) AND width = ? AND start >= ? AND start < ?
      """;
  private static final String ADD =
      "INSERT INTO figure (inst, width, start, counts) VALUES (?, ?, ?, ?)";

  private static void replace(
      Sql sql, List<Long> instances, int width, long from, long to, Map<Cell, FigureCounts> made) {
    sql.update(FORGET, Json.numbers(instances), width, from, to);
    made.forEach((cell, counts) -> {
      if (!counts.isEmpty()) {
        sql.update(ADD, cell.inst(), width, cell.start(), counts.stored());
      }
    });
  }

  private static FigureCounts of(Map<Cell, FigureCounts> cells, long inst, long start) {
    return cells.computeIfAbsent(new Cell(inst, start), made -> new FigureCounts());
  }

  private static long day(long hour) {
    return Math.floorDiv(hour, Figures.DAY) * Figures.DAY;
  }
}
