package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.util.Optional;

/**
 * The ids of records: the second they are sorted by, then a number within it, so that the order of ids is the
 * order of time and every index is one by time.
 */
final class RowId {
  private static final int BITS = 10;
  private static final long LAST_SECOND = Long.MAX_VALUE >> BITS;
  private static final long FIRST_SECOND = Long.MIN_VALUE >> BITS;

  private RowId() {}

  static long firstOf(long second) {
    return Math.max(FIRST_SECOND, Math.min(LAST_SECOND, second)) << BITS;
  }

  static long second(long id) {
    return id >> BITS;
  }

  static Instant at(long id) {
    return Instant.ofEpochSecond(second(id));
  }

  /** Ids from {@code from} to before {@code to}. */
  record Span(long from, long to) {
    static final Span ALL = new Span(Long.MIN_VALUE, Long.MAX_VALUE);

    static Span of(Window window) {
      return of(Optional.of(window.from()), Optional.of(window.to()));
    }

    static Span of(Optional<Instant> from, Optional<Instant> to) {
      return new Span(
          from.map(at -> firstOf(Times.secondsUp(at))).orElse(ALL.from),
          to.map(at -> firstOf(Times.secondsUp(at))).orElse(ALL.to));
    }

    Span after(long id) {
      return new Span(Math.max(from, id + 1), to);
    }

    Span before(long id) {
      return new Span(from, Math.min(to, id));
    }
  }
}
