package io.greenjournal.adapter.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What stands in a database, row by row. */
final class Contents {
  private Contents() {}

  static List<String> of(SqliteCache cache, Collection<String> tables) {
    return cache.database().read(sql -> {
      List<String> rows = new ArrayList<>();
      for (String table : tables) {
        sql.each("SELECT * FROM " + table, row -> {
          StringBuilder line = new StringBuilder(table);
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            byte[] bytes = row.getBytes(i);
            line.append('|')
                .append(bytes == null ? "-" : java.util.HexFormat.of().formatHex(bytes));
          }
          rows.add(line.toString());
        });
      }
      return rows;
    });
  }

  /** Names of all tables but the ones of the migrations and those behind the text index. */
  static List<String> tables(SqliteCache cache) {
    return cache
        .database()
        .read(sql -> sql.list(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%'"
                + " AND name NOT LIKE 'fts%' AND name NOT LIKE 'sqlite%'",
            row -> row.getString("name")));
  }
}
