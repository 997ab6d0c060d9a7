package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.delivery.DurationBand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sums up what one transaction changes in the figures, so that each figure is read and written once. Whoever
 * deletes records takes them {@linkplain #remove(Sql, List) out of the figures} before.
 */
final class Figures {
  /** The {@code inst} of figures over all instances. */
  static final long ALL = 0;

  static final int HOUR = 1;
  static final int DAY = 24;
  static final int EVER = 0;

  /** As many as can wait in memory before they should be {@linkplain #write written}. */
  private static final int MOST_CELLS = 4_000;

  private record Cell(long inst, int width, long start) {}

  private final Map<Cell, FigureCounts> changes = new HashMap<>();

  void add(Fact fact) {
    count(fact, 1);
  }

  void remove(Fact fact) {
    count(fact, -1);
  }

  void replace(Fact before, Fact after) {
    if (!before.equals(after)) {
      count(before, -1);
      count(after, 1);
    }
  }

  /** To be written soon, because a lot of memory is in use. */
  boolean isLarge() {
    return changes.size() > MOST_CELLS;
  }

  private void count(Fact fact, int n) {
    long hour = Math.floorDiv(fact.second(), 3_600L);
    for (long inst : new long[] {fact.inst(), ALL}) {
      count(new Cell(inst, HOUR, hour), fact, n);
      count(new Cell(inst, DAY, Math.floorDiv(hour, DAY) * DAY), fact, n);
      count(new Cell(inst, EVER, 0), fact, n);
    }
  }

  private void count(Cell cell, Fact fact, int n) {
    count(changes.computeIfAbsent(cell, made -> new FigureCounts()), fact, n);
  }

  /** Adds one record, or takes it away. */
  static void count(FigureCounts counts, Fact fact, int n) {
    counts.add(fact.code(), n);
    fact.times()
        .toDelivered()
        .ifPresent(seconds ->
            counts.add(FigureCode.duration(FigureCode.TO_DELIVERED, DurationBand.of(seconds)), n));
    fact.times()
        .toRead()
        .ifPresent(seconds ->
            counts.add(FigureCode.duration(FigureCode.TO_READ, DurationBand.of(seconds)), n));
  }

  void write(Sql sql) {
    changes.forEach((cell, change) -> {
      if (!change.isEmpty()) {
        write(sql, cell, change);
      }
    });
    changes.clear();
  }

  private static final String STORED =
      "SELECT counts FROM figure WHERE inst = ? AND width = ? AND start = ?";
  private static final String STORE = """
      INSERT INTO figure (inst, width, start, counts) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET counts = excluded.counts
      """;
  private static final String DROP =
      "DELETE FROM figure WHERE inst = ? AND width = ? AND start = ?";

  private static void write(Sql sql, Cell cell, FigureCounts change) {
    Optional<byte[]> stored =
        sql.first(STORED, row -> row.getBytes("counts"), cell.inst(), cell.width(), cell.start());
    stored.ifPresent(change::add);
    if (change.isEmpty()) {
      sql.update(DROP, cell.inst(), cell.width(), cell.start());
    } else {
      sql.update(STORE, cell.inst(), cell.width(), cell.start(), change.stored());
    }
  }

  private static final String FACTS = "SELECT " + Fact.COLUMNS
      + " FROM json_each(?) wanted CROSS JOIN message m ON m.id = wanted.value";

  /** Takes records out of the figures that are about to be deleted, with their dated statuses still there. */
  static void remove(Sql sql, List<Long> ids) {
    Figures figures = new Figures();
    sql.each(FACTS, row -> figures.remove(Fact.read(row)), Json.numbers(ids));
    figures.write(sql);
  }

  /** Takes everything of an instance out of the figures. */
  static void forget(Sql sql, long inst) {
    Figures figures = new Figures();
    sql.each(
        "SELECT width, start, counts FROM figure WHERE inst = ?",
        row -> figures
            .changes
            .computeIfAbsent(
                new Cell(ALL, row.getInt("width"), row.getLong("start")),
                made -> new FigureCounts())
            .subtract(row.getBytes("counts")),
        inst);
    figures.write(sql);
    sql.update("DELETE FROM figure WHERE inst = ?", inst);
  }
}
