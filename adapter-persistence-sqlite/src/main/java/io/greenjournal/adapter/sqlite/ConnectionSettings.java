package io.greenjournal.adapter.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/** Opens connections and sets each one up; most settings of SQLite belong to the connection, not to the file. */
final class ConnectionSettings {
  private static final String PATIENCE = "PRAGMA busy_timeout = 5000";

  private static final List<String> OF_ALL = List.of(
      PATIENCE,
      // Acts on a file that is still empty only: pages that become free can be given back one by
      // one.
      "PRAGMA auto_vacuum = INCREMENTAL",
      // Readers do not wait for the writer, nor it for them.
      "PRAGMA journal_mode = WAL",
      // A power loss costs the last seconds at most, and those can be fetched again.
      "PRAGMA synchronous = NORMAL",
      "PRAGMA foreign_keys = ON",
      // What was removed is overwritten.
      "PRAGMA secure_delete = ON",
      "PRAGMA trusted_schema = OFF",
      "PRAGMA temp_store = MEMORY",
      "PRAGMA wal_autocheckpoint = 8000");

  private static final List<String> OF_WRITER = List.of("PRAGMA cache_size = -262144");

  private static final List<String> OF_READER = List.of(
      "PRAGMA cache_size = -32768", "PRAGMA mmap_size = 68719476736", "PRAGMA query_only = ON");

  private ConnectionSettings() {}

  static Connection writer(Path file) throws SQLException {
    return open(file, OF_WRITER);
  }

  static Connection reader(Path file) throws SQLException {
    return open(file, OF_READER);
  }

  /** Leaves the file as it is, down to how it is journalled, so that it may be somebody else's. */
  static Connection onlooker(Path file) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url(file));
    Connection connection = source.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(PATIENCE);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** For a file that nobody writes to: nothing is made beside it, no lock is taken. */
  static SQLiteDataSource frozen(Path file) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?immutable=1");
    source.setReadOnly(true);
    return source;
  }

  /** For the migrations, which open connections of their own. */
  static SQLiteDataSource writers(Path file) {
    SQLiteDataSource source = new SettledDataSource();
    source.setUrl(url(file));
    return source;
  }

  private static Connection open(Path file, List<String> more) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl(url(file));
    return settle(source.getConnection(), more);
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file;
  }

  private static Connection settle(Connection connection, List<String> more) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String pragma : OF_ALL) {
        statement.execute(pragma);
      }
      for (String pragma : more) {
        statement.execute(pragma);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static final class SettledDataSource extends SQLiteDataSource {
    @Override
    public org.sqlite.SQLiteConnection getConnection(String user, String password)
        throws SQLException {
      org.sqlite.SQLiteConnection connection = super.getConnection(user, password);
      settle(connection, OF_WRITER);
      return connection;
    }
  }
}
