package io.greenjournal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** What the index of word beginnings costs: the same texts are indexed with it and without it. */
public final class PrefixIndex {
  private PrefixIndex() {}

  public static long bytes(Path cache) throws IOException {
    return indexed(cache, ", prefix='2 3'") - indexed(cache, "");
  }

  private static long indexed(Path cache, String prefixes) throws IOException {
    Path file = Files.createTempFile(cache.getParent(), "index", ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + cache + "' AS cache");
      statement.execute(
          "CREATE VIRTUAL TABLE fts USING fts5 (text, tags, content='', contentless_delete=1,"
              + " tokenize='unicode61 remove_diacritics 2'" + prefixes + ")");
      statement.execute(
          "INSERT INTO fts (rowid, text, tags) SELECT id, text, 'i' || inst || ' d' || dir || ' t'"
              + " || type || ' i' || inst || 't' || type FROM cache.message ORDER BY id");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return Files.size(file);
  }
}
