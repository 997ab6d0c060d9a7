package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Backup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteDataSource;

/** Looks through a database file that nobody has open, without leaving a trace beside it. */
final class Inspection {
  private Inspection() {}

  /**
   * @param check the pragma that looks through the pages
   * @throws CacheDamagedException when it is damaged, foreign or of a newer version
   */
  static Backup of(Path file, String check) {
    SQLiteDataSource source = ConnectionSettings.frozen(file);
    try {
      long records;
      try (Connection connection = source.getConnection()) {
        String found = text(connection, "PRAGMA " + check);
        if (!found.equals("ok")) {
          throw new CacheDamagedException(file + " is damaged", null);
        }
        Schema.refuseForeign(connection, file);
        records = Long.parseLong(text(connection, "SELECT count(*) FROM message"));
      }
      return new Backup(file, Schema.understood(source, file), Files.size(file), records);
    } catch (SQLException e) {
      throw new CacheDamagedException(file + " is damaged or no database", e);
    } catch (IOException e) {
      throw new UncheckedIOException("the file " + file + " cannot be read", e);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? result.getString(1) : "";
    }
  }
}
