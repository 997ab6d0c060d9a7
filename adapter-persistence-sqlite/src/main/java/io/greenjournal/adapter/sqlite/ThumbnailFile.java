package io.greenjournal.adapter.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the file of thumbnails. One that cannot be used is set aside and a new one begun, since pictures may
 * be lost and the cache may not be stopped by them.
 */
final class ThumbnailFile {
  private static final Logger LOG = LoggerFactory.getLogger(ThumbnailFile.class);
  static final String NAME = "thumbnails.db";
  private static final int VERSION = 1;

  private static final List<String> SCHEMA = List.of(
      """
      CREATE TABLE thumbnail (
        id      INTEGER PRIMARY KEY,
        inst    INT  NOT NULL,   -- instance.id
        message INT  NOT NULL,   -- message.id, so that their order is the order of time
        hash    INT  NOT NULL,   -- keyed hash of the picture, as the payload names it
        picture BLOB NOT NULL
      ) STRICT
      """,
      "CREATE UNIQUE INDEX thumbnail_of_message ON thumbnail (message, hash)",
      "CREATE INDEX thumbnail_of_instance ON thumbnail (inst)",
      "CREATE TABLE kept (id INTEGER PRIMARY KEY CHECK (id = 1), bytes INT NOT NULL) STRICT",
      "INSERT INTO kept (id, bytes) VALUES (1, 0)",
      """
      CREATE TRIGGER thumbnail_came AFTER INSERT ON thumbnail BEGIN
        UPDATE kept SET bytes = bytes + length(NEW.picture);
      END
      """,
      """
      CREATE TRIGGER thumbnail_went AFTER DELETE ON thumbnail BEGIN
        UPDATE kept SET bytes = bytes - length(OLD.picture);
      END
      """,
      "PRAGMA user_version = " + VERSION);

  private ThumbnailFile() {}

  static SqliteDatabase open(DataDirectory directory, Duration queryLimit) {
    Path file = directory.file(NAME);
    try {
      bringUp(file);
    } catch (SQLException e) {
      LOG.warn("{} cannot be used and is set aside; previews begin anew: {}", file, e.getMessage());
      setAside(directory);
      try {
        bringUp(directory.file(NAME));
      } catch (SQLException again) {
        throw new CacheFailedException(again);
      }
    }
    return new SqliteDatabase(file, queryLimit);
  }

  private static void bringUp(Path file) throws SQLException {
    try (Connection connection = ConnectionSettings.writer(file);
        Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version == 0) {
        connection.setAutoCommit(false);
        for (String sql : SCHEMA) {
          statement.execute(sql);
        }
        connection.commit();
      } else if (version != VERSION) {
        throw new SQLException("it was made by another version (" + version + ")");
      } else {
        statement.executeQuery("SELECT bytes FROM kept WHERE id = 1").close();
      }
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private static void setAside(DataDirectory directory) {
    try {
      for (String side : List.of("-wal", "-shm")) {
        Files.deleteIfExists(directory.path().resolve(NAME + side));
      }
      Path file = directory.path().resolve(NAME);
      Files.move(file, file.resolveSibling(NAME + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the damaged file of thumbnails cannot be set aside", e);
    }
  }
}
