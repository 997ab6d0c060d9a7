package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Token;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Schema 7: tokens are sealed. It is code because SQL cannot encrypt, and it is a migration because the plain
 * ones must be gone in the same transaction. The old table is dropped, which overwrites its pages with zeros
 * ({@code secure_delete}).
 */
final class SealTokens implements JavaMigration {
  private final Optional<TokenCipher> cipher;

  SealTokens(TokenCipher cipher) {
    this(Optional.of(cipher));
  }

  private SealTokens(Optional<TokenCipher> cipher) {
    this.cipher = cipher;
  }

  /** For knowing a schema that has it, not for migrating. */
  static SealTokens onlyNamed() {
    return new SealTokens(Optional.empty());
  }

  /**
   * Seals the tokens of a database of an older schema at once, before anything else is done with it: a backup
   * that is made before its migration is then as safe as any.
   */
  void before(Path db) {
    try (Connection connection = ConnectionSettings.writer(db)) {
      if (has(connection, "registration") && !has(connection, "key_check")) {
        connection.setAutoCommit(false);
        seal(connection);
        connection.commit();
      }
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  @Override
  public void migrate(Context context) throws SQLException {
    if (!has(context.getConnection(), "key_check")) {
      seal(context.getConnection());
    }
  }

  private static boolean has(Connection connection, String table) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE name = ?")) {
      select.setString(1, table);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private void seal(Connection connection) throws SQLException {
    TokenCipher key = cipher.orElseThrow();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ALTER TABLE registration RENAME TO registration_in_plain");
      statement.executeUpdate("""
          CREATE TABLE registration (
            inst      INTEGER PRIMARY KEY REFERENCES instance (id),
            name      TEXT NOT NULL,
            messenger TEXT NOT NULL,
            api_url   TEXT NOT NULL,
            pace      TEXT NOT NULL,
            token     BLOB NOT NULL          -- sealed for its instance by the key file
          ) STRICT""");
      statement.executeUpdate("""
          -- A text that only the right key opens.
          CREATE TABLE key_check (
            id     INTEGER PRIMARY KEY CHECK (id = 1),
            sealed BLOB NOT NULL
          ) STRICT""");
      copy(connection, key);
      statement.executeUpdate("DROP TABLE registration_in_plain");
    }
    try (PreparedStatement check =
        connection.prepareStatement("INSERT INTO key_check (id, sealed) VALUES (1, ?)")) {
      check.setBytes(1, key.sealCheck());
      check.executeUpdate();
    }
  }

  private static void copy(Connection connection, TokenCipher key) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("""
            SELECT r.inst, i.id_instance, r.name, r.messenger, r.api_url, r.pace, r.token
              FROM registration_in_plain r JOIN instance i ON i.id = r.inst""");
        PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO registration (inst, name, messenger, api_url, pace, token) VALUES (?, ?, ?, ?, ?, ?)")) {
      while (row.next()) {
        insert.setLong(1, row.getLong("inst"));
        insert.setString(2, row.getString("name"));
        insert.setString(3, row.getString("messenger"));
        insert.setString(4, row.getString("api_url"));
        insert.setString(5, row.getString("pace"));
        insert.setBytes(
            6,
            key.seal(
                new InstanceId(row.getString("id_instance")), Token.of(row.getString("token"))));
        insert.executeUpdate();
      }
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("7");
  }

  @Override
  public String getDescription() {
    return "tokens";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
