package io.greenjournal.adapter.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** How payloads go into the cache and come back: cut, compressed, and made whole again. */
final class Payloads implements AutoCloseable {
  private final PayloadDictionaries dictionaries = new PayloadDictionaries();
  private final PayloadCompressor compressor = new PayloadCompressor();
  private final Thumbnails thumbnails;

  private Payloads(Thumbnails thumbnails) {
    this.thumbnails = thumbnails;
  }

  private static final String NEWEST = "SELECT id, bytes FROM payload_dictionary ORDER BY id DESC";

  /** @param file of the present schema */
  static Payloads open(
      Path file, DataDirectory directory, ThumbnailRule rule, Duration queryLimit) {
    try (Sql sql = new Sql(ConnectionSettings.reader(file))) {
      SqliteDatabase database = ThumbnailFile.open(directory, queryLimit);
      Payloads payloads =
          new Payloads(new Thumbnails(database, rule, PayloadHash.of(sql).seed()));
      sql.first(NEWEST, row -> {
        payloads.use(row.getInt("id"), row.getBytes("bytes"));
        return true;
      });
      return payloads;
    } catch (SQLException e) {
      throw new CacheFailedException(e);
    }
  }

  Thumbnails thumbnails() {
    return thumbnails;
  }

  /** Compresses with this dictionary from now on; it is stored. */
  void use(int number, byte[] dictionary) {
    dictionaries.forget(number);
    compressor.use(number, dictionary);
  }

  /** The number of the dictionary in use; 0 when there is none yet. */
  int dictionary() {
    return compressor.dictionary();
  }

  PayloadReader reader(Sql sql) {
    return new PayloadReader(sql, dictionaries, thumbnails);
  }

  PayloadWriter writer() {
    return new PayloadWriter(compressor, thumbnails, true);
  }

  /** Keeps thumbnails where they are. */
  PayloadWriter writerWithoutCuts() {
    return new PayloadWriter(compressor, thumbnails, false);
  }

  @Override
  public void close() {
    compressor.close();
    thumbnails.close();
  }
}
