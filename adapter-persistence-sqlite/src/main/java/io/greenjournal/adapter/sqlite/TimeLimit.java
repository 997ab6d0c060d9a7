package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.QueryTimedOutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;

/**
 * Ends a reader's statements when they take too long. The driver's own query time-out only waits for locks, so
 * the database asks us every few thousand steps whether to go on.
 */
final class TimeLimit extends ProgressHandler {
  private static final int STEPS_BETWEEN_QUESTIONS = 10_000;

  private final Duration limit;
  private long startedAt = System.nanoTime();

  private TimeLimit(Duration limit) {
    this.limit = limit;
  }

  static TimeLimit on(Connection connection, Duration limit) throws SQLException {
    TimeLimit made = new TimeLimit(limit);
    ProgressHandler.setHandler(connection, STEPS_BETWEEN_QUESTIONS, made);
    return made;
  }

  /** The time counts from now. */
  void restart() {
    startedAt = System.nanoTime();
  }

  @Override
  protected int progress() {
    return System.nanoTime() - startedAt > limit.toNanos() ? 1 : 0;
  }

  static boolean isOver(SQLException e) {
    return (e.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_INTERRUPT.code;
  }

  static QueryTimedOutException timedOut(SQLException e) {
    return new QueryTimedOutException("the search took too long: narrow it", e);
  }
}
