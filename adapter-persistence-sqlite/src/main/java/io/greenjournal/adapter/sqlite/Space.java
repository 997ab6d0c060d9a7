package io.greenjournal.adapter.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Lets go of pages that hold nothing any more, a few at a time. */
final class Space {
  private static final int PAGES_AT_ONCE = 1_000;
  private static final int INDEX_PAGES_AT_ONCE = 500;

  /** The indexes of texts and of names. */
  private static final List<String> WORDS = List.of(
      "INSERT INTO fts (fts, rank) VALUES ('merge', ?)",
      "INSERT INTO sender_name (sender_name, rank) VALUES ('merge', ?)");

  private final SqliteDatabase database;

  Space(SqliteDatabase database) {
    this.database = database;
  }

  /**
   * Makes the file shorter by what is free. A file from before this could be done has to be made anew for it,
   * which restoring a backup does.
   *
   * @return bytes
   */
  long giveBack() {
    long before = pages();
    long free = number("freelist_count");
    while (free > 0) {
      database.alone(sql -> {
        // Not prepared: the pragma has to be run to its end, one step a page.
        try (Statement statement = sql.connection().createStatement()) {
          return statement.executeUpdate("PRAGMA incremental_vacuum(" + PAGES_AT_ONCE + ")");
        } catch (SQLException e) {
          throw new CacheFailedException(e);
        }
      });
      long left = number("freelist_count");
      if (left >= free) {
        break;
      }
      free = left;
    }
    long bytes = (before - pages()) * number("page_size");
    emptyLog();
    return bytes;
  }

  /**
   * Words of deleted records only carry a mark in the index until its parts are put together. Each step is one
   * transaction; the last one changes nothing.
   */
  void forgetDeletedWords() {
    WORDS.forEach(this::forgetDeletedWords);
  }

  private void forgetDeletedWords(String merge) {
    int changed;
    do {
      changed = database.write(sql -> {
        long before = changes(sql);
        sql.update(merge, -INDEX_PAGES_AT_ONCE);
        return (int) (changes(sql) - before);
      });
      // The statement itself counts as one change.
    } while (changed > 1);
  }

  /** Brings the log into the file and cuts it to nothing; readers that are at work may keep it from that. */
  void emptyLog() {
    database.alone(sql -> {
      sql.each("PRAGMA wal_checkpoint(TRUNCATE)", Space::ignore);
      return true;
    });
  }

  private static void ignore(ResultSet row) {}

  private static long changes(Sql sql) {
    return sql.first("SELECT total_changes() AS n", row -> row.getLong("n")).orElseThrow();
  }

  private long pages() {
    return number("page_count");
  }

  private long number(String pragma) {
    return database
        .read(sql -> sql.first("PRAGMA " + pragma, row -> row.getLong(1)))
        .orElseThrow();
  }
}
