package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.StorageRefusedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people ask for an instance at most once a minute: each time costs calls of the vendor's quota.
 */
@Singleton
public final class SyncOnRequest {
  static final Duration REST = Duration.ofMinutes(1);

  private final StorageWatch storage;
  private final InstantSource clock;
  private final Map<InstanceId, Instant> granted = new HashMap<>();

  SyncOnRequest(StorageWatch storage, InstantSource clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * Asks for leave to read an instance now; whoever gets it does so.
   *
   * @return how long to wait before asking again; empty for leave
   * @throws StorageRefusedException while no answer could be kept
   */
  public synchronized Optional<Duration> claim(Instance instance) {
    storage.trouble().ifPresent(trouble -> {
      throw new StorageRefusedException(trouble.reason(), "no answer could be kept");
    });
    Instant now = clock.instant();
    // A clock that was set back must not make anybody wait until it has caught up.
    granted.values().removeIf(at -> at.isAfter(now) || !at.plus(REST).isAfter(now));
    return Optional.ofNullable(granted.putIfAbsent(instance.id(), now))
        .map(last -> Duration.between(now, last.plus(REST)));
  }
}
