package io.greenjournal.web.house;

import io.greenjournal.core.house.BackupFile;
import io.greenjournal.core.port.Backups;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backups that there are, and which of them somebody has looked through since the start. */
@Singleton
final class BackupChecks {
  private static final Logger LOG = LoggerFactory.getLogger(BackupChecks.class);

  /** How a look through a backup went. */
  enum Result {
    RUNNING,
    SOUND,
    SPOILED
  }

  private final Backups backups;
  private final BackupPlace place;
  private final HouseKeeper keeper;
  private final Map<String, Result> results = new ConcurrentHashMap<>();

  BackupChecks(Backups backups, BackupPlace place, HouseKeeper keeper) {
    this.backups = backups;
    this.place = place;
    this.keeper = keeper;
  }

  /** Newest first. */
  List<BackupFile> files() {
    return backups.list(place.directory());
  }

  Optional<Result> result(BackupFile file) {
    return Optional.ofNullable(results.get(name(file)));
  }

  /** Begins to look through it; false when there is none of this name. */
  boolean begin(String name) {
    Optional<BackupFile> file =
        files().stream().filter(known -> name(known).equals(name)).findFirst();
    file.ifPresent(known -> {
      results.put(name, Result.RUNNING);
      keeper.soon(() -> results.put(name, check(known)));
    });
    return file.isPresent();
  }

  private Result check(BackupFile file) {
    try {
      backups.check(file.file());
      return Result.SOUND;
    } catch (RuntimeException e) {
      LOG.warn("A backup is no good: {}", e.getMessage());
      return Result.SPOILED;
    }
  }

  static String name(BackupFile file) {
    return String.valueOf(file.file().getFileName());
  }
}
