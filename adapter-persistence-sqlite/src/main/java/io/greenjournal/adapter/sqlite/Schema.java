package io.greenjournal.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database file to the present schema, after making sure that it is a sound one of ours. */
final class Schema {
  private Schema() {}

  /** @throws CacheDamagedException when the file is damaged, foreign or of a newer version; it is not touched */
  static void bringUp(Path file) {
    check(file);
    try {
      Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
          .dataSource(ConnectionSettings.writers(file))
          .locations("classpath:db/migration")
          .load();
      for (MigrationInfo migration : flyway.info().applied()) {
        if (migration.getState().isApplied() && !migration.getState().isResolved()) {
          throw new CacheDamagedException(
              file + " was made by a newer version (schema " + migration.getVersion()
                  + "): use that one",
              null);
        }
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new CacheDamagedException(
          file + " does not have the schema that it says: restore a backup", e);
    }
  }

  private static void check(Path file) {
    try (Connection connection = ConnectionSettings.writer(file);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
      if (!result.next() || !result.getString(1).equals("ok")) {
        throw new CacheDamagedException(file + " is damaged: restore a backup", null);
      }
    } catch (SQLException e) {
      throw new CacheDamagedException(file + " is damaged or no database: restore a backup", e);
    }
  }
}
