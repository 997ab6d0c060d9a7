package io.greenjournal.web.wiring;

import io.greenjournal.adapter.sqlite.SqliteBackups;
import io.greenjournal.core.port.Backups;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;

/** The cache in a data directory for commands that look after it without a console. */
public final class Offline {
  public static final int BACKUPS_KEPT = SqliteBackups.KEPT;

  private final Path dataDir;

  private Offline(Path dataDir) {
    this.dataDir = dataDir;
  }

  public static Offline in(Path dataDir) {
    return new Offline(dataDir);
  }

  /** Where backups are made when nobody names another place. */
  public static Path usualPlace(Path dataDir) {
    return SqliteBackups.usualPlace(dataDir);
  }

  /** @throws io.greenjournal.web.command.StartRefused with the exit code when it cannot be done */
  public <T> T with(Function<Backups, T> work) {
    return Refusals.told(() -> work.apply(new SqliteBackups(dataDir, InstantSource.system())));
  }
}
