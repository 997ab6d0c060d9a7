package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.JournalRecordReader;
import java.util.List;

/**
 * Makes what is derived from the records anew, inside one transaction. What the writing of records keeps step by
 * step and what this makes at once must be the same rows.
 */
final class Rebuild {
  private static final int AT_ONCE = 2_000;

  private static final List<String> COUNTS = List.of(
      "DELETE FROM stat_day", """
      INSERT INTO stat_day (inst, day, dir, type, status, n)
      SELECT inst, (id >> 10) / 86400, dir, type, status, count(*) FROM message GROUP BY 1, 2, 3, 4, 5
      """, "DELETE FROM stat_hour", """
      INSERT INTO stat_hour (inst, hour, dir, status, n)
      SELECT inst, (id >> 10) / 3600, dir, status, count(*) FROM message GROUP BY 1, 2, 3, 4
      """, "DELETE FROM stat_total", """
      INSERT INTO stat_total (inst, dir, type, status, n)
      SELECT inst, dir, type, status, count(*) FROM message GROUP BY 1, 2, 3, 4
      """);

  private record Text(long id, long inst, int dir, long type, String text) {}

  private Rebuild() {}

  static void everything(Sql sql, Dictionaries words, JournalRecordReader reader) {
    COUNTS.forEach(sql::update);
    Derived.remake(sql, words, reader);
    index(sql);
  }

  private static final String TEXTS =
      "SELECT id, inst, dir, type, text FROM message WHERE id > ? ORDER BY id LIMIT ?";

  /** The text index alone. */
  static void index(Sql sql) {
    sql.update("INSERT INTO fts (fts) VALUES ('delete-all')");
    long last = Long.MIN_VALUE;
    List<Text> texts;
    do {
      texts = sql.list(
          TEXTS,
          row -> new Text(
              row.getLong("id"),
              row.getLong("inst"),
              row.getInt("dir"),
              row.getLong("type"),
              row.getString("text")),
          last,
          AT_ONCE);
      for (Text t : texts) {
        sql.update(
            "INSERT INTO fts (rowid, text, tags) VALUES (?, ?, ?)",
            t.id(),
            SearchText.normalise(t.text()),
            Tags.of(t.inst(), t.dir(), t.type()));
        last = t.id();
      }
    } while (texts.size() == AT_ONCE);
  }
}
