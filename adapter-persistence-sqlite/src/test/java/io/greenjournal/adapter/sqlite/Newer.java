package io.greenjournal.adapter.sqlite;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes a database look as if a later version of the program had been at it. */
final class Newer {
  private Newer() {}

  static void make(Path file) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO flyway_schema_history SELECT 999, '999', 'future', type, 'V999__future.sql',"
              + " checksum, installed_by, installed_on, execution_time, success FROM flyway_schema_history WHERE version = '1'");
    }
  }
}
