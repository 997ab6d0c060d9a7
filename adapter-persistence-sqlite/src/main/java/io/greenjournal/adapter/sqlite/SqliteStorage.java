package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.house.StorageSize;
import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.house.StorageTrouble.Reason;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.StorageRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers that the file system refused a write until one succeeds again. */
final class SqliteStorage implements Storage {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteStorage.class);

  /** About what an answer of the vendor needs: with less the next one would be refused again. */
  private static final int PROBE_BYTES = 256 * 1024;

  private final SqliteDatabase database;
  private final Path dataDir;
  private final InstantSource clock;
  private final Runnable onRecovery;
  private volatile Optional<StorageTrouble> trouble = Optional.empty();

  /** @param onRecovery is run when writing works again */
  SqliteStorage(SqliteDatabase database, Path dataDir, InstantSource clock, Runnable onRecovery) {
    this.database = database;
    this.dataDir = dataDir;
    this.clock = clock;
    this.onRecovery = onRecovery;
    database.onRefusal(this::refused);
  }

  /** The reason may become another one; it is the same trouble all the same. */
  private synchronized void refused(Reason reason) {
    Instant since = trouble.map(StorageTrouble::since).orElseGet(clock::instant);
    if (trouble.isEmpty()) {
      LOG.warn(
          "The cache cannot be written ({}): reading goes on, nothing more is asked until it can",
          reason.word());
    }
    trouble = Optional.of(new StorageTrouble(reason, since));
  }

  @Override
  public Optional<StorageTrouble> trouble() {
    return trouble;
  }

  @Override
  public Optional<StorageTrouble> probe() {
    if (trouble.isPresent() && canWrite()) {
      trouble = Optional.empty();
      LOG.info("The cache can be written again");
      onRecovery.run();
    }
    return trouble;
  }

  private static final String TRY = """
      INSERT INTO probe (id, bytes) VALUES (1, zeroblob(?)) ON CONFLICT DO UPDATE SET bytes = excluded.bytes
      """;

  private boolean canWrite() {
    try {
      database.write(sql -> sql.update(TRY, PROBE_BYTES));
      database.write(sql -> sql.update("DELETE FROM probe"));
      return true;
    } catch (StorageRefusedException | CacheFailedException e) {
      LOG.debug("The cache still cannot be written", e);
      return false;
    }
  }

  private static final String OLDEST =
      "SELECT min(id) AS id FROM message HAVING min(id) IS NOT NULL";

  @Override
  public StorageSize size() {
    long records = database.read(sql -> new StoredFigures(sql, List.of(Figures.ALL)).records());
    Optional<Instant> oldest =
        database.read(sql -> sql.first(OLDEST, row -> RowId.at(row.getLong("id"))));
    return new StorageSize(
        bytes(SqliteCache.FILE),
        bytes(SqliteCache.FILE + "-wal"),
        bytes(ThumbnailFile.NAME) + bytes(ThumbnailFile.NAME + "-wal"),
        records,
        oldest);
  }

  private long bytes(String file) {
    try {
      return Files.size(dataDir.resolve(file));
    } catch (NoSuchFileException e) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
