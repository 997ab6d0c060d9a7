package io.greenjournal.web.schedule;

import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.port.Storage;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps everything in the background at rest while nothing can be kept, and finds out when that is over. */
@Singleton
public final class StorageWatch {
  /** Between two tries whether it can be written again. */
  public static final Duration REST = Duration.ofSeconds(30);

  private final Storage storage;
  private Optional<Instant> tried = Optional.empty();

  StorageWatch(Storage storage) {
    this.storage = storage;
  }

  /** Whether work may begin; in trouble tries from time to time. */
  public synchronized boolean lets(Instant now) {
    Optional<StorageTrouble> trouble = storage.trouble();
    if (trouble.isEmpty()) {
      tried = Optional.empty();
      return true;
    }
    Instant last = tried.orElse(trouble.get().since());
    // A clock that was set back must not keep it at rest until it has caught up.
    if (last.plus(REST).isAfter(now) && !last.isAfter(now)) {
      return false;
    }
    tried = Optional.of(now);
    return storage.probe().isEmpty();
  }

  /** Why nothing may be asked for at this moment. */
  Optional<StorageTrouble> trouble() {
    return storage.trouble();
  }
}
