package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.Session;
import io.greenjournal.core.port.SessionStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Signed-in browsers, in SQLite. */
final class SqliteSessions implements SessionStore {
  private final SqliteDatabase database;

  SqliteSessions(SqliteDatabase database) {
    this.database = database;
  }

  private static final String ADD = """
      INSERT INTO session (secret_hash, user_id, csrf_seed, created_ms, seen_ms, browser)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  @Override
  public void add(Session session) {
    database.write(sql -> sql.update(
        ADD,
        session.secretHash(),
        session.userId(),
        session.csrfSeed(),
        Times.millis(session.createdAt()),
        Times.millis(session.seenAt()),
        session.browser()));
  }

  private static final String SESSION =
      "SELECT secret_hash, user_id, csrf_seed, created_ms, seen_ms, browser FROM session";
  private static final String FIND = SESSION + " WHERE secret_hash = ?";
  private static final String OF_USER = SESSION + " WHERE user_id = ?";

  @Override
  public Optional<Session> find(String secretHash) {
    return database.read(sql -> sql.first(FIND, SqliteSessions::session, secretHash));
  }

  @Override
  public List<Session> of(long userId) {
    return database.read(sql -> sql.list(OF_USER, SqliteSessions::session, userId)).stream()
        .sorted(Comparator.comparing(Session::seenAt).reversed())
        .toList();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("secret_hash"),
        row.getLong("user_id"),
        row.getString("csrf_seed"),
        Times.millis(row, "created_ms"),
        Times.millis(row, "seen_ms"),
        row.getString("browser"));
  }

  @Override
  public void touch(String secretHash, Instant seenAt) {
    database.write(sql -> sql.update(
        "UPDATE session SET seen_ms = ? WHERE secret_hash = ?", Times.millis(seenAt), secretHash));
  }

  @Override
  public void remove(String secretHash) {
    database.write(sql -> sql.update("DELETE FROM session WHERE secret_hash = ?", secretHash));
  }

  @Override
  public void removeOf(long userId) {
    database.write(sql -> sql.update("DELETE FROM session WHERE user_id = ?", userId));
  }

  @Override
  public void removeOld(Instant seenBefore, Instant createdBefore) {
    database.write(sql -> sql.update(
        "DELETE FROM session WHERE seen_ms < ? OR created_ms < ?",
        Times.millis(seenBefore),
        Times.millis(createdBefore)));
  }
}
