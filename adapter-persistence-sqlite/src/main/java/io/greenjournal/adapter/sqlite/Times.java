package io.greenjournal.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Moments as numbers and back. {@link Instant#MAX} stands for "until somebody acts" and survives. */
final class Times {
  private static final long NEVER_ENDING = Long.MAX_VALUE;

  private Times() {}

  static long millis(Instant at) {
    return at.equals(Instant.MAX) ? NEVER_ENDING : at.toEpochMilli();
  }

  static Instant ofMillis(long millis) {
    return millis == NEVER_ENDING ? Instant.MAX : Instant.ofEpochMilli(millis);
  }

  static Instant millis(ResultSet row, String column) throws SQLException {
    return ofMillis(row.getLong(column));
  }

  static Optional<Instant> optionalMillis(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(ofMillis(millis));
  }

  /** The first whole second that is not before the moment. */
  static long secondsUp(Instant at) {
    return at.getNano() == 0 ? at.getEpochSecond() : at.getEpochSecond() + 1;
  }
}
