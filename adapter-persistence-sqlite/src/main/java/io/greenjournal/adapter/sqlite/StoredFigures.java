package io.greenjournal.adapter.sqlite;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;

/** Reads figures of a span of time. */
final class StoredFigures {
  /** Takes in one figure. */
  interface Taker {
    /**
     * One figure.
     *
     * @param hour the beginning of the span, in hours since 1970
     */
    void take(long inst, long hour, byte[] counts);
  }

  private static final String IN_SPAN = """
      SELECT f.inst, f.start, f.counts
        FROM json_each(?) i
       CROSS JOIN figure f ON f.inst = i.value AND f.width = ? AND f.start >= ? AND f.start < ?
      """;

  private final Sql sql;
  private final Collection<Long> instances;

  StoredFigures(Sql sql, Collection<Long> instances) {
    this.sql = sql;
    this.instances = instances;
  }

  void ever(Taker taker) {
    read(Figures.EVER, 0, 1, taker);
  }

  /** How many records there are. */
  long records() {
    AtomicLong records = new AtomicLong();
    ever((inst, hour, counts) -> FigureCounts.each(counts, (code, n) -> {
      if (!FigureCode.isDuration(code)) {
        records.addAndGet(n);
      }
    }));
    return records.get();
  }

  void hours(long from, long to, Taker taker) {
    if (from < to) {
      read(Figures.HOUR, from, to, taker);
    }
  }

  /** The same hours in as few figures as there are: whole days of UTC, and hours before and after them. */
  void span(long from, long to, Taker taker) {
    long firstDay = Math.floorDiv(from + Figures.DAY - 1, Figures.DAY) * Figures.DAY;
    long endOfDays = Math.floorDiv(to, Figures.DAY) * Figures.DAY;
    if (firstDay >= endOfDays) {
      hours(from, to, taker);
      return;
    }
    hours(from, firstDay, taker);
    read(Figures.DAY, firstDay, endOfDays, taker);
    hours(endOfDays, to, taker);
  }

  private void read(int width, long from, long to, Taker taker) {
    sql.each(
        IN_SPAN,
        row -> taker.take(row.getLong("inst"), row.getLong("start"), row.getBytes("counts")),
        Json.numbers(instances),
        width,
        from,
        to);
  }
}
