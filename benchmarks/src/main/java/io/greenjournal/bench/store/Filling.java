package io.greenjournal.bench.store;

import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.port.JournalStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/** Fills the cache itself with new records. Decoding is not counted, merging and everything it writes is. */
final class Filling {
  private Filling() {}

  /**
   * What it came to.
   *
   * @param bytes of the bodies
   */
  record Filled(double rowsPerSecond, long bytes) {}

  static SqliteCache open(Path directory) {
    return SqliteCache.open(directory, new RecordReader(), Clock.systemUTC());
  }

  static Filled fill(Path directory, int rows) {
    long[] nanos = {0};
    try (SqliteCache cache = open(directory)) {
      JournalStore store = cache.journalStore();
      long bytes = Messages.each(rows, batch -> {
        long start = System.nanoTime();
        store.merge(batch, batch.askedAt());
        nanos[0] += System.nanoTime() - start;
      });
      return new Filled(rows / (nanos[0] / 1e9), bytes);
    }
  }

  /** Makes an empty cache whose text index takes everything and keeps nothing. */
  static void withoutTextIndex(Path directory) throws SQLException {
    open(directory).close();
    try (Connection connection = Disk.open(directory.resolve("journal.db"))) {
      Disk.run(
          connection,
          "DROP TABLE fts",
          "CREATE VIEW fts (rowid, text, tags) AS SELECT 0, '', ''",
          "CREATE TRIGGER fts_insert INSTEAD OF INSERT ON fts BEGIN SELECT 1; END",
          "CREATE TRIGGER fts_update INSTEAD OF UPDATE ON fts BEGIN SELECT 1; END");
    }
  }
}
