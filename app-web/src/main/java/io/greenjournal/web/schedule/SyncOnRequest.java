package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.StorageRefusedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an instance because somebody asks for it, at most once a minute: each time costs calls of the vendor's
 * quota.
 */
@Singleton
public final class SyncOnRequest {
  static final Duration REST = Duration.ofMinutes(1);

  private final SyncSchedule schedule;
  private final StorageWatch storage;
  private final InstantSource clock;
  private final Map<InstanceId, Instant> granted = new HashMap<>();

  SyncOnRequest(SyncSchedule schedule, StorageWatch storage, InstantSource clock) {
    this.schedule = schedule;
    this.storage = storage;
    this.clock = clock;
  }

  /**
   * What became of it.
   *
   * @param rest how long to wait before asking again; empty when it has begun
   * @param quotaIsUsedUp some journals stay parked, since asking for them would only be refused
   */
  public record Answer(Optional<Duration> rest, boolean quotaIsUsedUp) {}

  /**
   * What became of many.
   *
   * @param begun how many are being read
   * @param resting how many were asked less than a minute ago
   * @param usedUp of how many a quota is used up, so that some of their journals are not asked
   */
  public record Round(int begun, int resting, int usedUp) {}

  /**
   * Some, or all that a person sees; each as if it were the only one.
   *
   * @throws StorageRefusedException while no answer could be kept; then nothing is asked
   */
  public Round ask(Collection<Instance> instances) {
    List<Answer> answers = instances.stream().map(this::ask).toList();
    int resting = (int) answers.stream().filter(one -> one.rest().isPresent()).count();
    int usedUp = (int) answers.stream().filter(Answer::quotaIsUsedUp).count();
    return new Round(answers.size() - resting, resting, usedUp);
  }

  /** @throws StorageRefusedException while no answer could be kept; then nothing is asked */
  public synchronized Answer ask(Instance instance) {
    storage.trouble().ifPresent(trouble -> {
      throw new StorageRefusedException(trouble.reason(), "no answer could be kept");
    });
    Instant now = clock.instant();
    // A clock that was set back must not make anybody wait until it has caught up.
    granted.values().removeIf(at -> at.isAfter(now) || !at.plus(REST).isAfter(now));
    Instant last = granted.putIfAbsent(instance.id(), now);
    return last == null
        ? new Answer(Optional.empty(), !schedule.syncNow(instance).isEmpty())
        : new Answer(Optional.of(Duration.between(now, last.plus(REST))), false);
  }
}
