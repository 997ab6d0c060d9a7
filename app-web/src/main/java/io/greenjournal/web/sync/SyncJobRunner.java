package io.greenjournal.web.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.plan.CallResult;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.core.usecase.SyncOutcome;
import io.greenjournal.web.BeforeStop;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.schedule.Taken;
import io.greenjournal.web.schedule.TurnListener;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that what people asked for is read: hands it to the {@link SyncSchedule}, which does all reading, and
 * follows how far it has come. What is not written down when the program ends is done once more at the next start,
 * which changes nothing that is known.
 */
@Singleton
final class SyncJobRunner
    implements TurnListener, ApplicationEventListener<ServerStartupEvent>, BeforeStop {
  private static final Logger LOG = LoggerFactory.getLogger(SyncJobRunner.class);
  private static final String QUOTA_EXHAUSTED = "quotaExhausted";
  private static final long TICK_MILLIS = 250;
  private static final long PATIENCE_SECONDS = 5;
  private static final AccessScope ALL = AccessScope.everything();

  private final SyncJobs jobs;
  private final SyncSchedule schedule;
  private final InstanceRegistry registry;
  private final SyncLog log;
  private final InstantSource clock;
  private final OpenJobs open = new OpenJobs();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "sync-jobs");
        made.setDaemon(true);
        return made;
      });

  SyncJobRunner(
      SyncJobs jobs,
      SyncSchedule schedule,
      InstanceRegistry registry,
      SyncLog log,
      InstantSource clock) {
    this.jobs = jobs;
    this.schedule = schedule;
    this.registry = registry;
    this.log = log;
    this.clock = clock;
  }

  /** As exactly as it is kept. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    schedule.listen(this);
    thread.execute(() -> quietly(this::takeUp));
    thread.scheduleWithFixedDelay(
        () -> quietly(this::tick), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What was not over when the program ended. */
  private void takeUp() {
    for (SyncJob found : jobs.open()) {
      if (open.find(found.number()).isEmpty()) {
        SyncJob job = resumed(found);
        jobs.save(job, job.changedSince(found));
        open.put(job);
      }
    }
  }

  private SyncJob resumed(SyncJob found) {
    Instant now = now();
    if (found.state() == SyncJob.State.QUEUED) {
      return found;
    }
    if (found.state() == SyncJob.State.CANCELLED) {
      return found.interruptedOnceMore().cancelled(now).settled(now);
    }
    SyncJob again = found.interruptedOnceMore();
    LOG.info("Job {} was interrupted", found.number());
    return again.interrupted() > SyncJob.MOST_INTERRUPTIONS ? again.givenUp(now) : again;
  }

  /** Whatever goes wrong: an escaping error would end the ticks in silence. */
  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (StorageRefusedException e) {
      LOG.debug("Jobs could not be written down yet", e);
    } catch (Throwable e) {
      LOG.error("The jobs stumbled and go on", e);
    }
  }

  private void tick() {
    for (long number : open.numbers()) {
      if (open.isToBegin(number)) {
        begin(number);
      }
      open.waiting(number).stream()
          .filter(part -> !schedule.isWaitedFor(part.instance(), part.journal()))
          .forEach(part -> open.change(
              number, part.instance(), part.journal(), SyncPart.State.WAITING, this::leftOut));
      open.change(number, job -> job.settled(now()));
      open.unwritten(number).ifPresent(written -> {
        jobs.save(written.job(), written.changed());
        open.written(written.job());
      });
    }
  }

  /**
   * A journal that nobody reads although it was asked for. Either a call that was under way just then has failed and
   * parked it, or the plan found that its quota would not suffice.
   */
  private SyncPart leftOut(SyncPart part) {
    if (registry.find(ALL, part.instance()).isEmpty()) {
      return part.skipped(SyncPart.Skip.GONE, now());
    }
    JournalState state = log.state(part.instance(), part.journal());
    return state.isParked(now()) && !state.failureCode().equals(QUOTA_EXHAUSTED)
        ? part.failed(state.failureCode(), now())
        : part.skipped(SyncPart.Skip.QUOTA, now());
  }

  private void begin(long number) {
    SyncJob begun = open.change(number, job -> job.begun(now())).orElseThrow();
    jobs.save(begun, List.of());
    for (InstanceId id : instances(begun)) {
      Optional<Instance> instance = registry.find(ALL, id);
      List<Journal> refused = instance.isEmpty()
          ? List.of(Journal.values())
          : open.isWaiting(number, id) ? schedule.syncNow(instance.get()) : List.of();
      SyncPart.Skip why = instance.isEmpty() ? SyncPart.Skip.GONE : SyncPart.Skip.QUOTA;
      begun.parts().stream()
          .filter(part -> part.instance().equals(id) && refused.contains(part.journal()))
          .forEach(part -> skip(number, part, why));
    }
    open.begun(number);
  }

  private static Set<InstanceId> instances(SyncJob job) {
    return job.parts().stream()
        .filter(part -> part.state() == SyncPart.State.WAITING)
        .map(SyncPart::instance)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void skip(long number, SyncPart part, SyncPart.Skip why) {
    open.change(
        number,
        part.instance(),
        part.journal(),
        SyncPart.State.WAITING,
        now -> now.skipped(why, now()));
  }

  @Override
  public void began(Turn turn) {
    if (turn.asked() && turn.journal().isPresent()) {
      for (long number : open.numbers()) {
        open.change(
            number,
            turn.instance().id(),
            turn.journal().get(),
            SyncPart.State.WAITING,
            part -> part.begun(now()));
      }
    }
  }

  @Override
  public void ended(Turn turn, Taken taken) {
    turn.journal().ifPresent(journal -> {
      for (long number : open.numbers()) {
        open.change(
            number,
            turn.instance().id(),
            journal,
            SyncPart.State.RUNNING,
            part -> over(part, taken));
      }
    });
  }

  private SyncPart over(SyncPart part, Taken taken) {
    Instant now = now();
    if (taken.outcome().isEmpty()) {
      return part.skipped(unasked(taken.result()), now);
    }
    return taken.outcome().get() instanceof SyncOutcome.Synced synced
        ? part.done(synced.merge(), now)
        : part.failed(taken.result().failureCode(), now);
  }

  private static SyncPart.Skip unasked(CallResult result) {
    if (result.failureCode().equals(QUOTA_EXHAUSTED)) {
      return SyncPart.Skip.QUOTA;
    }
    return result.parkedUntil().isPresent() ? SyncPart.Skip.PARKED : SyncPart.Skip.STORAGE;
  }

  /** Takes over a job that has just been written down. */
  void take(SyncJob job) {
    open.put(job);
    thread.execute(() -> quietly(this::tick));
  }

  /** What has begun ends, the rest does not begin; does nothing when it is over. */
  void cancel(long number) {
    SyncJob before = open.find(number).orElse(null);
    if (before != null && before.state() != SyncJob.State.CANCELLED) {
      open.change(number, job -> job.cancelled(now()));
      instances(before).stream()
          .filter(instance -> !open.isWaiting(instance))
          .forEach(schedule::withdraw);
    }
  }

  Optional<SyncJob> find(AccessScope scope, long number) {
    return open.find(number)
        .map(job -> job.seenBy(scope))
        .orElseGet(() -> jobs.find(scope, number));
  }

  /** Newest first. */
  List<SyncJob> latest(AccessScope scope, int limit) {
    return jobs.latest(scope, limit).stream()
        .map(job -> open.find(job.number()).flatMap(now -> now.seenBy(scope)).orElse(job))
        .toList();
  }

  /** Writes down how far all have come; what is under way is done once more at the next start. */
  @Override
  public void stop() {
    thread.execute(() -> quietly(this::tick));
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
