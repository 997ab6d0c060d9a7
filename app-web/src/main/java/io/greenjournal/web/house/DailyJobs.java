package io.greenjournal.web.house;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.Job.Kind;
import io.greenjournal.core.house.Job.State;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.Upkeep;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.core.usecase.BackUp;
import io.greenjournal.core.usecase.KeepForDays;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work of every day: first a backup, then what is too old goes. */
@Singleton
final class DailyJobs {
  /** Who acts, for the audit. */
  static final String WHO = "schedule";

  private static final Logger LOG = LoggerFactory.getLogger(DailyJobs.class);

  private final UpkeepPlans plans;
  private final JobLog jobs;
  private final BackUp backUp;
  private final BackupPlace place;
  private final KeepForDays retention;
  private final Upkeep upkeep;
  private final InstantSource clock;
  /** Jobs by number that failed on a full disk, where that could not be written down either. */
  private final Map<Long, String> unwritten = new ConcurrentHashMap<>();

  DailyJobs(
      UpkeepPlans plans,
      JobLog jobs,
      BackUp backUp,
      BackupPlace place,
      KeepForDays retention,
      Upkeep upkeep,
      InstantSource clock) {
    this.plans = plans;
    this.jobs = jobs;
    this.backUp = backUp;
    this.place = place;
    this.retention = retention;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /**
   * Does what is due at this moment. Nothing is removed on a day whose backup failed.
   *
   * @param stopping ends it between two instances
   */
  void run(DailyTime time, BooleanSupplier stopping) {
    Instant now = clock.instant();
    writeDown();
    UpkeepPlan plan = plans.plan();
    if (plan.backsUp() && time.isDue(plan, jobs.last(Kind.BACKUP), now)) {
      backUp(WHO, jobs.begin(Kind.BACKUP, now));
    }
    Map<InstanceId, Integer> days = plans.retention(AccessScope.everything());
    if (!days.isEmpty()
        && !stopping.getAsBoolean()
        && time.isDue(plan, jobs.last(Kind.RETENTION), now)
        && (!plan.backsUp() || isBackedUp(time, plan, now))) {
      remove(jobs.begin(Kind.RETENTION, now), days, stopping);
    }
  }

  private boolean isBackedUp(DailyTime time, UpkeepPlan plan, Instant now) {
    return jobs.last(Kind.BACKUP)
        .filter(job -> job.state() == State.DONE)
        .filter(job -> !job.beganAt().isBefore(time.hour(plan, now)))
        .isPresent();
  }

  /** Begins a backup by hand, to be carried out by {@link #backUp}; empty when one is being made. */
  synchronized Optional<Long> begin() {
    boolean runs =
        jobs.last(Kind.BACKUP).filter(job -> job.state() == State.RUNNING).isPresent();
    return runs ? Optional.empty() : Optional.of(jobs.begin(Kind.BACKUP, clock.instant()));
  }

  /** @param number of the job that has begun */
  void backUp(String who, long number) {
    told(number, () -> {
      int kept = plans.plan().kept();
      return String.valueOf(backUp.backUp(who, place.directory(), kept).file().getFileName());
    });
  }

  private void remove(long number, Map<InstanceId, Integer> days, BooleanSupplier stopping) {
    told(number, () -> {
      for (Map.Entry<InstanceId, Integer> entry : days.entrySet()) {
        if (stopping.getAsBoolean()) {
          throw new StoppedException();
        }
        retention.remove(WHO, Map.of(entry.getKey(), entry.getValue()));
      }
      upkeep.giveBackSpace();
      return "";
    });
  }

  private void told(long number, Supplier<String> work) {
    try {
      String detail = work.get();
      jobs.end(number, State.DONE, clock.instant(), detail);
    } catch (StoppedException e) {
      jobs.end(number, State.INTERRUPTED, clock.instant(), "");
    } catch (RuntimeException e) {
      LOG.warn("Job {} failed: {}", number, e.getMessage());
      endAsFailed(number, word(e));
    }
  }

  private void endAsFailed(long number, String word) {
    unwritten.put(number, word);
    try {
      writeDown();
    } catch (StorageRefusedException e) {
      LOG.debug("The end of job {} could not be noted yet", number, e);
    }
  }

  private void writeDown() {
    unwritten.forEach((number, word) -> {
      jobs.end(number, State.FAILED, clock.instant(), word);
      unwritten.remove(number);
    });
  }

  private static String word(RuntimeException e) {
    if (e instanceof StorageRefusedException refused) {
      return refused.reason().word();
    }
    return e instanceof UncheckedIOException ? "place" : "other";
  }

  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
