package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.AttemptLog;
import java.time.Instant;

/** Failed attempts to sign in, in SQLite. */
final class SqliteAttempts implements AttemptLog {
  private final SqliteDatabase database;

  SqliteAttempts(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void failed(String subject, Instant at) {
    database.write(sql -> sql.update(
        "INSERT INTO sign_in_failure (subject, at_ms) VALUES (?, ?)", subject, Times.millis(at)));
  }

  @Override
  public int failuresSince(String subject, Instant since) {
    return database
        .read(sql -> sql.first(
            "SELECT count(*) AS n FROM sign_in_failure WHERE subject = ? AND at_ms >= ?",
            row -> row.getInt("n"),
            subject,
            Times.millis(since)))
        .orElse(0);
  }

  @Override
  public void clear(String subject) {
    database.write(sql -> sql.update("DELETE FROM sign_in_failure WHERE subject = ?", subject));
  }

  @Override
  public void removeBefore(Instant at) {
    database.write(
        sql -> sql.update("DELETE FROM sign_in_failure WHERE at_ms < ?", Times.millis(at)));
  }
}
