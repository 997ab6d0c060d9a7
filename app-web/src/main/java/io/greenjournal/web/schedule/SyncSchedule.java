package io.greenjournal.web.schedule;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.CallResult;
import io.greenjournal.core.plan.ClockWatch;
import io.greenjournal.core.plan.Expected;
import io.greenjournal.core.plan.FleetPlan;
import io.greenjournal.core.plan.MonthlyQuota;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.BeforeStop;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the journals of all instances in the background, as a {@link FleetPlan} says: never two calls for one
 * journal at once, and a slow instance keeps nobody waiting.
 */
@Singleton
public final class SyncSchedule
    implements ApplicationEventListener<ServerStartupEvent>, BeforeStop {
  private static final Logger LOG = LoggerFactory.getLogger(SyncSchedule.class);
  /** Turns under way at once while none of them is slow, and in all. */
  private static final int IN_FLIGHT = 64;

  private static final int MOST_IN_FLIGHT = 3 * IN_FLIGHT;
  private static final String QUOTA_EXHAUSTED = "quotaExhausted";
  private static final long TICK_MILLIS = 250;
  private static final Duration LOOK_AT_THE_FLEET = Duration.ofSeconds(1);
  private static final Duration LOOK_AT_THE_STORE = Duration.ofMinutes(1);
  /** No journal reaches further back. */
  private static final Duration HOLES = Duration.ofDays(90);

  private static final long PATIENCE_SECONDS = 15;
  private static final long IMPATIENCE_SECONDS = 3;

  private final InstanceRegistry registry;
  private final JournalStore store;
  private final SyncLog log;
  private final TakeTurn work;
  private final StorageWatch storage;
  private final InstantSource clock;
  private final FleetPlan plan;
  private final ClockWatch watch;
  private final List<TurnListener> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService workers = Workers.start(MOST_IN_FLIGHT);
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "schedule");
        thread.setDaemon(true);
        return thread;
      });
  /** By a time that only goes forward; of the ticker alone. */
  private long sawFleet;

  private long sawStore;

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
    this.storage = storage;
    this.clock = clock;
    this.plan = new FleetPlan(paces.pacing(), log::calls, IN_FLIGHT, new Random());
    this.watch = new ClockWatch(clock.instant(), System.nanoTime());
    paces.follow(plan::interval);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Instant now = clock.instant();
    lookAtTheStore(now);
    lookAtTheFleet(now);
    ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What others have changed there, and which holes there are. */
  private void lookAtTheStore(Instant now) {
    sawStore = System.nanoTime();
    AccessScope all = AccessScope.everything();
    plan.learn(log.states(all), log.holes(all, new Window(now.minus(HOLES), now)), now);
  }

  private void lookAtTheFleet(Instant now) {
    sawFleet = System.nanoTime();
    plan.fleet(registry.all(AccessScope.everything()), now);
  }

  /** Whatever goes wrong: an escaping error would end the ticks, and with them all reading, in silence. */
  private void tick() {
    try {
      Instant now = clock.instant();
      ClockWatch.Jump jump = watch.look(now, System.nanoTime());
      if (jump != ClockWatch.Jump.NONE) {
        LOG.info("The clock was set or the machine slept; the next calls are planned anew");
        plan.jumped(jump, now);
      }
      if (storage.lets(now)) {
        if (isOver(LOOK_AT_THE_STORE, sawStore)) {
          lookAtTheStore(now);
        }
        if (isOver(LOOK_AT_THE_FLEET, sawFleet)) {
          lookAtTheFleet(now);
        }
        start(plan.begin(now));
      }
    } catch (Throwable e) {
      LOG.error("The schedule stumbled and goes on", e);
    }
  }

  private static boolean isOver(Duration pause, long since) {
    return System.nanoTime() - since >= pause.toNanos();
  }

  private void start(List<Turn> turns) {
    for (Turn turn : turns) {
      try {
        workers.execute(() -> take(turn));
      } catch (RejectedExecutionException | Error e) {
        LOG.warn("{} could not be begun: {}", turn.instance().id(), e.getClass().getSimpleName());
        plan.ended(turn, CallResult.unasked(clock.instant()), clock.instant());
      }
    }
  }

  private void take(Turn turn) {
    Taken taken = Taken.unasked(CallResult.unasked(clock.instant()));
    try {
      listeners.forEach(listener -> listener.began(turn));
      // What waited for a thread meanwhile is not asked either.
      if (storage.trouble().isEmpty()) {
        taken = work.take(turn);
      }
    } catch (StorageRefusedException e) {
      LOG.debug("{} could not be kept", turn.instance().id(), e);
    } catch (Throwable e) {
      LOG.error("{} could not be read", turn.instance().id(), e);
    } finally {
      tellOfEnd(turn, taken);
      plan.ended(turn, taken.result(), clock.instant());
    }
  }

  private void tellOfEnd(Turn turn, Taken taken) {
    try {
      listeners.forEach(listener -> listener.ended(turn, taken));
    } catch (RuntimeException | Error e) {
      LOG.error("The end of a turn could not be told", e);
    }
  }

  /** From now on it hears of every turn. */
  public void listen(TurnListener listener) {
    listeners.add(listener);
  }

  /**
   * Reads all journals of an instance now, whatever its pace, parked ones too. Returns at once. What had begun
   * before is done once more afterwards.
   *
   * @return the journals that are not asked because their quota is used up
   */
  public List<Journal> syncNow(Instance instance) {
    Instant now = clock.instant();
    if (!plan.knows(instance)) {
      plan.fleet(registry.all(AccessScope.everything()), now);
    }
    List<Journal> usedUp = new ArrayList<>();
    for (Journal journal : Paces.journals(instance)) {
      JournalState state = log.state(instance.id(), journal);
      boolean refused = state.isParked(now) && state.failureCode().equals(QUOTA_EXHAUSTED);
      if (refused || !fitsTheMonth(instance, journal, now)) {
        usedUp.add(journal);
      } else if (state.isParked(now)) {
        store.resume(instance.id(), journal);
      }
    }
    plan.ask(instance.id(), now);
    return usedUp;
  }

  /** Nobody waits any more for what {@link #syncNow} asked for and has not begun. */
  public void withdraw(InstanceId instance) {
    plan.withdraw(instance);
  }

  /** Whether a journal that was asked for is still to be read, or is being read. */
  public boolean isWaitedFor(InstanceId instance, Journal journal) {
    return plan.isWaitedFor(instance, journal);
  }

  /** Lets a parked journal be asked again, which is done at once, even where its quota was used up. */
  public void resume(InstanceId instance, Journal journal) {
    store.resume(instance, journal);
    plan.ask(instance, journal, clock.instant());
  }

  /** The next calls of some instances, the earliest first. */
  public List<Expected> expected(Predicate<InstanceId> of, int limit) {
    return plan.expected(of, limit);
  }

  private boolean fitsTheMonth(Instance instance, Journal journal, Instant now) {
    return instance.pace() != Pace.FRUGAL
        || MonthlyQuota.allows(log.calls(instance.id(), journal, MonthlyQuota.month(now)), true);
  }

  /** When a journal is asked next in the background; empty while it is asked, or when only people ask. */
  public Optional<Instant> nextCall(Instance instance, Journal journal) {
    return plan.nextCall(instance.id(), journal);
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
