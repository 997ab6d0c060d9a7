package io.greenjournal.adapter.sqlite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A period as whole hours, which figures know, and what is left of it before and after them.
 *
 * @param from the first hour, since 1970
 * @param to the hour after the last one
 */
record HourSpan(long from, long to, List<RowId.Span> edges) {
  private static final long HOUR = 3_600;
  /** Further than any record: the hours of figures are those of row ids. */
  private static final long LAST = RowId.second(Long.MAX_VALUE) / HOUR;

  static HourSpan of(Optional<Instant> earliest, Optional<Instant> latest) {
    long from = earliest.map(at -> up(Times.secondsUp(at))).orElse(-LAST);
    long to = latest.map(at -> Math.floorDiv(Times.secondsUp(at), HOUR)).orElse(LAST);
    if (from > to) {
      return new HourSpan(0, 0, List.of(RowId.Span.of(earliest, latest)));
    }
    List<RowId.Span> edges = new ArrayList<>();
    RowId.Span all = RowId.Span.of(earliest, latest);
    if (earliest.isPresent()) {
      edges.add(new RowId.Span(all.from(), RowId.firstOf(from * HOUR)));
    }
    if (latest.isPresent()) {
      edges.add(new RowId.Span(RowId.firstOf(to * HOUR), all.to()));
    }
    edges.removeIf(edge -> edge.from() >= edge.to());
    return new HourSpan(from, to, List.copyOf(edges));
  }

  private static long up(long second) {
    return Math.floorDiv(second + HOUR - 1, HOUR);
  }
}
