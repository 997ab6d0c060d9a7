package io.greenjournal.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;

/** Brings a database file to the present schema, after making sure that it is a sound one of ours. */
final class Schema {
  private static final String HISTORY = "flyway_schema_history";

  private Schema() {}

  /**
   * @param sealing seals what an older version kept in plain
   * @param beforeChange runs once when a file with data in it is about to be changed
   * @throws CacheDamagedException when the file is foreign or of a newer version; it is not touched
   * @throws CacheInUseException when another program holds it locked
   */
  static void bringUp(Path file, SealTokens sealing, Runnable beforeChange) {
    try {
      Flyway flyway = flyway(ConnectionSettings.writers(file), sealing);
      refuseNewer(flyway, file);
      if (flyway.info().applied().length > 0 && flyway.info().pending().length > 0) {
        validate(flyway);
        beforeChange.run();
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw refusal(file, e, file + " does not have the schema that it says: restore a backup");
    }
  }

  /**
   * The version of a database that this program can read, now or after migrating it.
   *
   * @throws CacheDamagedException when it cannot
   */
  static String understood(DataSource source, Path file) {
    try {
      Flyway flyway = flyway(source, SealTokens.onlyNamed());
      refuseNewer(flyway, file);
      validate(flyway);
      MigrationInfo current = flyway.info().current();
      return current == null ? "0" : String.valueOf(current.getVersion());
    } catch (FlywayException e) {
      throw new CacheDamagedException(file + " does not have the schema that it says", e);
    }
  }

  /** A database of somebody else is not to be filled with our tables. */
  static void refuseForeign(Connection connection, Path file) throws SQLException {
    Set<String> tables = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    boolean empty = tables.isEmpty();
    if (!empty && !(tables.contains(HISTORY) && tables.contains("message"))) {
      throw new CacheDamagedException(file + " is the database of another program", null);
    }
  }

  private static Flyway flyway(DataSource source, SealTokens sealing) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .javaMigrations(sealing)
        .load();
  }

  private static void refuseNewer(Flyway flyway, Path file) {
    for (MigrationInfo migration : flyway.info().applied()) {
      if (migration.getState().isApplied() && !migration.getState().isResolved()) {
        throw new CacheDamagedException(
            file + " was made by a newer version (schema " + migration.getVersion()
                + "): use that one",
            null);
      }
    }
  }

  /** That what was applied is what we know under its number; what is still to come does not matter. */
  private static void validate(Flyway flyway) {
    Flyway.configure(Schema.class.getClassLoader())
        .configuration(flyway.getConfiguration())
        .ignoreMigrationPatterns("*:pending")
        .load()
        .validate();
  }

  /**
   * @throws CacheDamagedException when the file is damaged or no database of ours; it is not touched
   * @throws CacheInUseException when another program holds it locked
   */
  static void check(Path file) {
    try (Connection connection = ConnectionSettings.onlooker(file);
        Statement statement = connection.createStatement()) {
      try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!result.next() || !result.getString(1).equals("ok")) {
          throw new CacheDamagedException(file + " is damaged: restore a backup", null);
        }
      }
      refuseForeign(connection, file);
    } catch (SQLException e) {
      throw refusal(file, e, file + " is damaged or no database: restore a backup");
    }
  }

  private static IllegalStateException refusal(Path file, Exception e, String otherwise) {
    for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isLocked(sql)) {
        return new CacheInUseException(file + " is locked by another program");
      }
    }
    return new CacheDamagedException(otherwise, e);
  }

  private static boolean isLocked(SQLException e) {
    int code = e.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }
}
