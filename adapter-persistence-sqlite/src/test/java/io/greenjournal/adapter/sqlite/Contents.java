package io.greenjournal.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a database, row by row. */
final class Contents {
  private Contents() {}

  static List<String> of(SqliteCache cache, Collection<String> tables) {
    return of(cache.database(), tables);
  }

  static List<String> of(SqliteDatabase database, Collection<String> tables) {
    return database.read(sql -> {
      List<String> rows = new ArrayList<>();
      for (String table : tables) {
        sql.each(
            "SELECT " + columns(table) + " FROM " + table, row -> rows.add(table + line(row, sql)));
      }
      return rows;
    });
  }

  /** Without what is sealed, since that gives other bytes every time. */
  private static String columns(String table) {
    return table.equals("registration") ? "inst, name, messenger, api_url, pace" : "*";
  }

  /** Payloads as they were before compression, which begins whenever a dictionary is there. */
  private static String line(ResultSet row, Sql sql) throws SQLException {
    StringBuilder line = new StringBuilder();
    Codec codec = new Codec(0, false);
    byte @Nullable [] payload = null;
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      switch (row.getMetaData().getColumnName(i)) {
        case "codec" -> codec = Codec.of(row.getInt(i));
        case "payload" -> payload = row.getBytes(i);
        default -> line.append('|').append(hex(row.getBytes(i)));
      }
    }
    if (payload != null) {
      line.append('|').append(codec.isCut()).append('|').append(plain(payload, codec, sql));
    }
    return line.toString();
  }

  private static String plain(byte[] payload, Codec codec, Sql sql) {
    try {
      return hex(codec.dictionary() == 0 ? payload : sql.payloads().uncompressed(codec, payload));
    } catch (UnreadablePayloadException e) {
      throw new AssertionError(e);
    }
  }

  private static String hex(byte @Nullable [] bytes) {
    return bytes == null ? "-" : HexFormat.of().formatHex(bytes);
  }

  static String line(ResultSet row) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      line.append('|').append(hex(row.getBytes(i)));
    }
    return line.toString();
  }

  /** All tables but those of the migrations, behind the text index, of compression and the check of the key. */
  static List<String> tables(SqliteCache cache) {
    return tables(cache.database());
  }

  static List<String> tables(SqliteDatabase database) {
    return database.read(sql -> sql.list(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%'"
            + " AND name NOT LIKE 'fts%' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'payload%' AND name <> 'key_check'",
        row -> row.getString("name")));
  }

  static List<String> indexedWords(SqliteCache cache) {
    return indexedWords(cache.database());
  }

  /** Every word of the text index with its record and place, by looking into the index itself. */
  static List<String> indexedWords(SqliteDatabase database) {
    return database.write(sql -> {
      sql.run(
          "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'fts', 'instance')");
      return sql.list(
          "SELECT term, doc, col, offset FROM temp.words ORDER BY term, doc, col, offset",
          row -> row.getString("term") + "|" + row.getLong("doc") + "|" + row.getString("col") + "|"
              + row.getLong("offset"));
    });
  }
}
