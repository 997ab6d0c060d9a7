package io.greenjournal.web.wiring;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.adapter.sqlite.SqliteBackups;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.port.Backups;
import io.greenjournal.core.port.Upkeep;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/** The cache in a data directory for commands that look after it without a console. */
public final class Offline {
  public static final int BACKUPS_KEPT = SqliteBackups.KEPT;

  private final Path dataDir;
  private final Path keyFile;

  private Offline(Path dataDir, Path keyFile) {
    this.dataDir = dataDir;
    this.keyFile = keyFile;
  }

  public static Offline in(Settings settings) {
    return new Offline(settings.dataDir(), Adapters.keyFile(settings));
  }

  /** Where backups are made when nobody names another place. */
  public static Path usualPlace(Path dataDir) {
    return SqliteBackups.usualPlace(dataDir);
  }

  /** @throws io.greenjournal.web.command.StartRefused with the exit code when it cannot be done */
  public <T> T with(Function<Backups, T> work) {
    return Refusals.told(() -> work.apply(new SqliteBackups(dataDir, InstantSource.system())));
  }

  /**
   * Opens the cache for as long as the work takes.
   *
   * @throws io.greenjournal.web.command.StartRefused with the exit code when it cannot be done
   */
  public <T> T tend(Function<Upkeep, T> work) {
    if (!Files.exists(dataDir.resolve("journal.db"))) {
      throw new StartRefused(StartRefused.CONFIG, "There is no cache in " + dataDir + ".");
    }
    return Refusals.told(() -> {
      try (GreenApi api = GreenApi.builder().build();
          SqliteCache cache =
              SqliteCache.open(dataDir, keyFile, api.reader(), InstantSource.system())) {
        return work.apply(cache.upkeep());
      }
    });
  }

  public Instant now() {
    return InstantSource.system().instant();
  }
}
