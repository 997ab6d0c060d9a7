package io.greenjournal.web.schedule;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.BeforeStop;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journals of all instances in the background, each at its pace. Never two calls for one journal at
 * once, and a slow instance keeps nobody waiting.
 */
@Singleton
public final class SyncSchedule
    implements ApplicationEventListener<ServerStartupEvent>, BeforeStop {
  private static final Logger LOG = LoggerFactory.getLogger(SyncSchedule.class);
  static final int IN_FLIGHT = 64;
  private static final String QUOTA_EXHAUSTED = "quotaExhausted";
  private static final long TICK_MILLIS = 250;
  private static final long PATIENCE_SECONDS = 15;
  private static final long IMPATIENCE_SECONDS = 3;

  private final InstanceRegistry registry;
  private final JournalStore store;
  private final SyncLog log;
  private final TakeTurn work;
  private final Paces paces;
  private final StorageWatch storage;
  private final InstantSource clock;
  private final Timetable timetable;
  private final ExecutorService workers = Workers.start(IN_FLIGHT);
  private final Semaphore room = new Semaphore(IN_FLIGHT);
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "schedule");
        thread.setDaemon(true);
        return thread;
      });

  SyncSchedule(
      InstanceRegistry registry,
      JournalStore store,
      SyncLog log,
      TakeTurn work,
      Paces paces,
      StorageWatch storage,
      InstantSource clock) {
    this.registry = registry;
    this.store = store;
    this.log = log;
    this.work = work;
    this.paces = paces;
    this.storage = storage;
    this.clock = clock;
    this.timetable = new Timetable(paces, new Random());
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    resumeRows();
    ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What was read shortly before the last stop need not be read at once. */
  private void resumeRows() {
    Map<String, Instance> instances = registry.all(AccessScope.everything()).stream()
        .collect(Collectors.toMap(i -> i.id().value(), Function.identity()));
    for (JournalState state : log.states(AccessScope.everything())) {
      Optional.ofNullable(instances.get(state.instance().value()))
          .flatMap(instance -> paces.interval(instance, state.journal()))
          .ifPresent(interval -> state
              .lastTriedAt()
              .ifPresent(tried -> timetable.resume(
                  new Turn.Place(state.instance(), Optional.of(state.journal())),
                  tried,
                  interval)));
    }
  }

  /** Whatever goes wrong: an escaping error would end the ticks, and with them all reading, in silence. */
  private void tick() {
    try {
      Instant now = clock.instant();
      int free = room.availablePermits();
      if (free > 0 && storage.lets(now)) {
        start(timetable.due(registry.all(AccessScope.everything()), now, free));
      }
    } catch (Throwable e) {
      LOG.error("The schedule stumbled and goes on", e);
    }
  }

  private void start(List<Turn> turns) {
    for (Turn turn : turns) {
      room.acquireUninterruptibly();
      try {
        workers.execute(() -> take(turn));
      } catch (RejectedExecutionException | Error e) {
        LOG.warn("{} could not be begun: {}", turn.instance().id(), e.getClass().getSimpleName());
        timetable.done(turn, clock.instant());
        room.release();
      }
    }
  }

  private void take(Turn turn) {
    try {
      // What waited for a thread meanwhile is not asked either.
      if (storage.trouble().isEmpty()) {
        work.take(turn);
      }
    } catch (StorageRefusedException e) {
      LOG.debug("{} could not be kept", turn.instance().id(), e);
    } catch (Throwable e) {
      LOG.error("{} could not be read", turn.instance().id(), e);
    } finally {
      timetable.done(turn, clock.instant());
      room.release();
    }
  }

  /**
   * Reads all journals of an instance now, whatever its pace, parked ones too. Returns at once. What had begun
   * before is done once more afterwards.
   *
   * @return the journals that stay parked because their quota is used up
   */
  public List<Journal> syncNow(Instance instance) {
    Instant now = clock.instant();
    Map<Boolean, List<Journal>> parked = Paces.journals(instance).stream()
        .map(journal -> log.state(instance.id(), journal))
        .filter(state -> state.isParked(now))
        .collect(Collectors.partitioningBy(
            state -> state.failureCode().equals(QUOTA_EXHAUSTED),
            Collectors.mapping(JournalState::journal, Collectors.toList())));
    parked.getOrDefault(false, List.of()).forEach(j -> store.resume(instance.id(), j));
    timetable.hasten(instance, now);
    return parked.getOrDefault(true, List.of());
  }

  /** Begins nothing more, and waits for what is under way: at most 18 seconds. */
  @Override
  public void stop() {
    ticker.shutdownNow();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("Gave up waiting for calls that are still under way");
        workers.shutdownNow();
        workers.awaitTermination(IMPATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      workers.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
