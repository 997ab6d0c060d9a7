package io.greenjournal.web.wiring;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.adapter.sqlite.SqliteBackups;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Backup;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.Backups;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.Upkeep;
import io.greenjournal.core.usecase.BackUp;
import io.greenjournal.core.usecase.ErasePerson;
import io.greenjournal.core.usecase.KeepForDays;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import io.greenjournal.web.export.ExportFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cache in a data directory for commands that look after it without a console. */
public final class Offline {
  public static final int BACKUPS_KEPT = SqliteBackups.KEPT;

  private static final InstantSource CLOCK = InstantSource.system();

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

  /** Who acts, for the audit. */
  private static final String WHO = "command line";

  /** @throws StartRefused with the exit code when it cannot be done */
  public Backup backUp(Path place, int keep) {
    return Refusals.told(
        () -> new BackUp(backups(), SqliteCache.auditIn(dataDir), CLOCK).backUp(WHO, place, keep));
  }

  /** @throws StartRefused with the exit code when it is no good */
  public Backup check(Path backup, boolean withKey) {
    return Refusals.told(() -> backups(withKey).check(backup));
  }

  /**
   * Puts a backup in the place of the cache.
   *
   * @return where the cache that was there is kept
   * @throws StartRefused with the exit code when it cannot be done; then nothing was changed
   */
  public Optional<Path> restore(Path backup, boolean withKey) {
    return Refusals.told(() -> {
      Optional<Path> aside = backups(withKey).restore(backup);
      String name = String.valueOf(backup.getFileName());
      audit().add(CLOCK.instant(), WHO, AuditAct.RESTORE, name, Map.of());
      return aside;
    });
  }

  /** Whether the audit is as it was written. */
  public AuditCheck verifyAudit() {
    requireCache();
    return Refusals.told(() -> audit().verify());
  }

  private AuditLog audit() {
    return SqliteCache.auditIn(dataDir);
  }

  private Backups backups() {
    return backups(true);
  }

  private Backups backups(boolean withKey) {
    return withKey
        ? new SqliteBackups(dataDir, keyFile, CLOCK)
        : SqliteBackups.withoutKey(dataDir, CLOCK);
  }

  /** What can be done with a cache that is open for nobody else. */
  public record Tools(Upkeep upkeep, KeepForDays retention, ErasePerson erasure) {
    /** Who acts, for the audit. */
    public String who() {
      return WHO;
    }
  }

  /**
   * Opens the cache for as long as the work takes.
   *
   * @throws StartRefused with the exit code when it cannot be done
   */
  public <T> T tend(Function<Tools, T> work) {
    requireCache();
    return Refusals.told(() -> {
      try (GreenApi api = GreenApi.builder().build();
          SqliteCache cache = SqliteCache.open(dataDir, keyFile, api.reader(), CLOCK)) {
        Upkeep upkeep = cache.upkeep();
        AuditLog audit = cache.audit();
        return work.apply(new Tools(
            upkeep,
            new KeepForDays(upkeep, audit, CLOCK),
            new ErasePerson(upkeep, cache.people(), cache.registry(), audit, CLOCK)));
      }
    });
  }

  /** What can be read of a cache that is open for nobody else. */
  public record Reading(
      InstanceRegistry registry,
      People people,
      JournalSearch search,
      JournalRecordReader reader,
      AuditLog audit,
      InstantSource clock) {
    /** Who acts, for the audit. */
    public String who() {
      return WHO;
    }

    public ExportFile export() {
      Map<InstanceId, String> names = registry.all(AccessScope.everything()).stream()
          .collect(Collectors.toMap(Instance::id, Instance::name));
      return new ExportFile(search, reader, names);
    }
  }

  /**
   * Opens the cache for as long as the reading takes.
   *
   * @throws StartRefused with the exit code when it cannot be done
   */
  public <T> T read(Function<Reading, T> work) {
    requireCache();
    return Refusals.told(() -> {
      try (GreenApi api = GreenApi.builder().build();
          SqliteCache cache = SqliteCache.open(dataDir, keyFile, api.reader(), CLOCK)) {
        return work.apply(new Reading(
            cache.registry(), cache.people(), cache.search(), api.reader(), cache.audit(), CLOCK));
      }
    });
  }

  private void requireCache() {
    if (!Files.exists(dataDir.resolve("journal.db"))) {
      throw new StartRefused(StartRefused.CONFIG, "There is no cache in " + dataDir + ".");
    }
  }
}
