package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.port.JournalRecordReader;
import java.util.List;

/**
 * Makes what is derived from the records anew, inside one transaction. What the writing of records keeps step by
 * step and what this makes at once must be the same rows.
 */
final class Rebuild {
  private static final int AT_ONCE = 2_000;

  private record Text(long id, long inst, int dir, long type, String text) {}

  private Rebuild() {}

  static void everything(Sql sql, Dictionaries words, JournalRecordReader reader) {
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
