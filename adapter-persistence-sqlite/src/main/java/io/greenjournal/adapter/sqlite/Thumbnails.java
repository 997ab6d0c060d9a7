package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.ContentHash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The preview pictures of records, in a database file of their own. Each can be lost: by the limits of the
 * rule, with the file, by damage. What is lost is simply not found, and the rest of the cache goes on.
 */
final class Thumbnails implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

  /** Dropped in one go, so that little more goes than must. */
  private static final int A_FEW = 16;

  private static final int MANY = 500;

  /** A picture of a message, by the hash that its payload names. */
  record Thumbnail(long inst, long message, ThumbnailCuts.Picture picture) {}

  private final SqliteDatabase database;
  private final ThumbnailRule rule;
  private final long seed;
  private final AtomicBoolean hasFailed = new AtomicBoolean();

  Thumbnails(SqliteDatabase database, ThumbnailRule rule, long seed) {
    this.database = database;
    this.rule = rule;
    this.seed = seed;
  }

  /** Of the hashes of pictures. */
  long seed() {
    return seed;
  }

  boolean areKept() {
    return rule.isKept();
  }

  private static final String KEEP = """
      INSERT INTO thumbnail (inst, message, hash, picture) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  /**
   * Keeps these, and drops what the rule does not allow any more.
   *
   * @throws ThumbnailsFailedException when none of them was kept
   */
  void keep(List<Thumbnail> thumbnails, Instant now) {
    if (thumbnails.isEmpty() || !rule.isKept()) {
      return;
    }
    try {
      database.write(sql -> {
        thumbnails.forEach(t -> sql.update(
            KEEP, t.inst(), t.message(), t.picture().hash(), t.picture().bytes()));
        return dropOld(sql, now) + dropSurplus(sql);
      });
    } catch (RuntimeException e) {
      throw new ThumbnailsFailedException(e);
    }
  }

  private static final String OLD = """
      DELETE FROM thumbnail WHERE id IN (SELECT id FROM thumbnail WHERE message < ? ORDER BY message LIMIT ?)
      """;

  private int dropOld(Sql sql, Instant now) {
    long second = now.getEpochSecond() - rule.oldest().toSeconds();
    return sql.update(OLD, RowId.firstOf(second), MANY);
  }

  private static final String OLDEST = """
      DELETE FROM thumbnail WHERE id IN (SELECT id FROM thumbnail ORDER BY message LIMIT ?)
      """;

  private int dropSurplus(Sql sql) {
    int dropped = 0;
    while (bytes(sql) > rule.mostBytes()) {
      int some = sql.update(OLDEST, A_FEW);
      if (some == 0) {
        break;
      }
      dropped += some;
    }
    return dropped;
  }

  private static long bytes(Sql sql) {
    return sql.first("SELECT bytes FROM kept WHERE id = 1", row -> row.getLong("bytes"))
        .orElse(0L);
  }

  /** How large all pictures are together. */
  long bytes() {
    return database.read(Thumbnails::bytes);
  }

  private static final String FIND = "SELECT picture FROM thumbnail WHERE message = ? AND hash = ?";

  /** Empty when it is gone or not what it was. */
  Optional<byte[]> find(long message, long hash) {
    try {
      return database
          .read(sql -> sql.first(FIND, row -> row.getBytes("picture"), message, hash))
          .filter(picture -> ContentHash.of(picture, 0, picture.length, seed) == hash);
    } catch (RuntimeException e) {
      if (hasFailed.compareAndSet(false, true)) {
        LOG.warn("thumbnails cannot be read and are left out: {}", e.getMessage());
      }
      return Optional.empty();
    }
  }

  /** Drops all pictures of an instance, by its number. */
  void forgetInstance(long inst) {
    database.write(sql -> sql.update("DELETE FROM thumbnail WHERE inst = ?", inst));
  }

  /** Drops all pictures of these messages, by row id: for erasing people and for retention. */
  void forgetMessages(Collection<Long> messages) {
    database.write(sql -> sql.update(
        "DELETE FROM thumbnail WHERE message IN (SELECT value FROM json_each(?))",
        Json.numbers(messages)));
  }

  SqliteDatabase database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
