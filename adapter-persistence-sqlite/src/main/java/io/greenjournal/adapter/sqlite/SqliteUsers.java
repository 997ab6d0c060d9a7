package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.access.User;
import io.greenjournal.core.port.UserStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The people of the team, in SQLite. */
final class SqliteUsers implements UserStore {
  private static final String USER = "SELECT id, name, password_hash, role FROM user";

  private final SqliteDatabase database;

  SqliteUsers(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public boolean isEmpty() {
    return database
        .read(sql -> sql.first("SELECT 1 FROM user LIMIT 1", row -> true))
        .isEmpty();
  }

  @Override
  public Optional<User> byName(String name) {
    return database.read(sql -> sql.first(USER + " WHERE name = ?", SqliteUsers::user, name));
  }

  @Override
  public Optional<User> byId(long id) {
    return database.read(sql -> sql.first(USER + " WHERE id = ?", SqliteUsers::user, id));
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        row.getLong("id"),
        row.getString("name"),
        row.getString("password_hash"),
        Role.valueOf(row.getString("role")));
  }

  private static final String ADD = """
      INSERT INTO user (name, password_hash, role) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING RETURNING id, name, password_hash, role
      """;

  @Override
  public User add(String name, String passwordHash, Role role) {
    return database
        .write(sql -> sql.first(ADD, SqliteUsers::user, name, passwordHash, role.name()))
        .orElseThrow(() -> new IllegalStateException("there is a user of that name already"));
  }

  private static final String ADD_FIRST = """
      INSERT INTO user (name, password_hash, role) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM user)
      RETURNING id, name, password_hash, role
      """;

  @Override
  public Optional<User> addFirst(String name, String passwordHash) {
    return database.write(
        sql -> sql.first(ADD_FIRST, SqliteUsers::user, name, passwordHash, Role.OWNER.name()));
  }

  @Override
  public void changePassword(long id, String passwordHash) {
    database.write(
        sql -> sql.update("UPDATE user SET password_hash = ? WHERE id = ?", passwordHash, id));
  }
}
