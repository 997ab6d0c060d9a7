package io.greenjournal.web.tracking;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.web.BeforeStop;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every ten seconds at instances that something was done to (settings changed, restarted, linked), until it shows
 * or has taken too long; in the schedule they are looked at every five minutes only. Looking costs no quota of the vendor.
 */
@Singleton
public final class FollowChanges
    implements ApplicationEventListener<ServerStartupEvent>, BeforeStop {
  private static final Logger LOG = LoggerFactory.getLogger(FollowChanges.class);
  private static final long PAUSE_SECONDS = 10;
  /** Of a failure. */
  private static final String STARTING = "starting";

  private static final String NOT_LINKED = "notLinked";

  private final InstanceFactStore facts;
  private final Connections connections;
  private final ObserveInstance observe;
  private final SyncLog log;
  private final JournalStore store;
  private final InstantSource clock;
  private final ExecutorService workers;
  /** Until when each is looked at. */
  private final Map<InstanceId, Instant> followed = new ConcurrentHashMap<>();

  private final Set<InstanceId> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "follow-changes");
        thread.setDaemon(true);
        return thread;
      });

  FollowChanges(
      InstanceFactStore facts,
      Connections connections,
      ObserveInstance observe,
      SyncLog log,
      JournalStore store,
      InstantSource clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService workers) {
    this.facts = facts;
    this.connections = connections;
    this.observe = observe;
    this.log = log;
    this.store = store;
    this.clock = clock;
    this.workers = workers;
  }

  /** Goes on with what was asked for before the program stopped. */
  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Instant now = clock.instant();
    facts.facts(AccessScope.everything()).stream()
        .filter(one -> one.asked().filter(asked -> asked.isAwaited(now)).isPresent())
        .forEach(one -> followed.put(
            one.instance(), one.asked().orElseThrow().askedAt().plus(AskedSettings.PATIENCE)));
    ticker.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Looks at it often from now on. */
  public void follow(InstanceId instance) {
    followed.put(instance, clock.instant().plus(AskedSettings.PATIENCE));
  }

  /** Looks at all of them once, each on a thread of its own. */
  List<CompletableFuture<Void>> look() {
    Instant now = clock.instant();
    followed.values().removeIf(until -> !until.isAfter(now));
    return followed.keySet().stream()
        .filter(underWay::add)
        .map(id -> CompletableFuture.runAsync(() -> look(id), workers))
        .toList();
  }

  private void look(InstanceId id) {
    try {
      connections.connection(id).ifPresentOrElse(observe::observe, () -> followed.remove(id));
      Optional<InstanceFacts> seen =
          facts.facts(AccessScope.only(Set.of(id))).stream().findFirst();
      if (seen.filter(FollowChanges::isStarting).isEmpty()) {
        resume(id, seen.filter(FollowChanges::isLinked).isPresent());
        if (seen.flatMap(InstanceFacts::asked).filter(AskedSettings::isOpen).isEmpty()) {
          followed.remove(id);
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("{} could not be looked at: {}", id, e.getClass().getSimpleName());
    } finally {
      underWay.remove(id);
    }
  }

  /** The restart is over, or the link is there: journals that were refused need not wait for the end of their time. */
  private void resume(InstanceId id, boolean linked) {
    for (Journal journal : Journal.values()) {
      JournalState state = log.state(id, journal);
      String code = state.failureCode();
      boolean over = code.equals(STARTING) || linked && code.equals(NOT_LINKED);
      if (over && state.isParked(clock.instant())) {
        store.resume(id, journal);
      }
    }
  }

  private static boolean isLinked(InstanceFacts one) {
    return one.state()
        .filter(state -> state.kind() == InstanceState.Kind.AUTHORIZED)
        .isPresent();
  }

  private static boolean isStarting(InstanceFacts one) {
    return one.state()
        .filter(state -> state.kind() == InstanceState.Kind.STARTING)
        .isPresent();
  }

  @Override
  public void stop() {
    ticker.shutdownNow();
  }
}
