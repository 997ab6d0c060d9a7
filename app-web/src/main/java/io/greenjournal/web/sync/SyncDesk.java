package io.greenjournal.web.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.StorageRefusedException;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.schedule.SyncOnRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Takes the wish that some instances be read now, and tells how far that has come. */
@Singleton
public final class SyncDesk {
  private final SyncOnRequest requests;
  private final SyncJobs jobs;
  private final SyncJobRunner runner;
  private final InstantSource clock;

  SyncDesk(SyncOnRequest requests, SyncJobs jobs, SyncJobRunner runner, InstantSource clock) {
    this.requests = requests;
    this.jobs = jobs;
    this.runner = runner;
    this.clock = clock;
  }

  /**
   * What became of a wish.
   *
   * @param job empty when every instance was asked for less than a minute ago, or none was named
   * @param rest how long until the first of those may be asked for again
   */
  public record Order(Optional<SyncJob> job, Duration rest) {}

  /**
   * Wishes all journals of some instances to be read now. Those that were asked for less than a minute ago are left
   * out.
   *
   * @param who the name of the user
   * @throws StorageRefusedException while no answer could be kept
   */
  public Order order(String who, Collection<Instance> instances) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<SyncPart> parts = new ArrayList<>();
    List<Duration> rests = new ArrayList<>();
    for (Instance instance : instances) {
      Optional<Duration> rest = requests.claim(instance);
      rest.ifPresent(rests::add);
      for (Journal journal : Paces.journals(instance)) {
        SyncPart part = SyncPart.waiting(instance.id(), journal);
        parts.add(rest.isEmpty() ? part : part.skipped(SyncPart.Skip.ASKED_JUST_NOW, now));
      }
    }
    Duration first = rests.stream().min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    if (rests.size() == instances.size()) {
      return new Order(Optional.empty(), first);
    }
    SyncJob job = jobs.add(who, now, parts);
    runner.take(job);
    return new Order(Optional.of(job), first);
  }

  /**
   * What has begun ends, the rest does not begin; does nothing to a job that is over, or of which the scope does not
   * show all.
   *
   * @return how it stands now; empty when it is not to be seen
   */
  public Optional<SyncJob> cancel(AccessScope scope, long number) {
    Optional<SyncJob> seen = find(scope, number);
    boolean whole = seen.map(job -> job.parts().size())
        .equals(find(AccessScope.everything(), number).map(job -> job.parts().size()));
    if (whole) {
      runner.cancel(number);
    }
    return seen.flatMap(job -> find(scope, number));
  }

  public Optional<SyncJob> find(AccessScope scope, long number) {
    return runner.find(scope, number);
  }

  /** Newest first. */
  public List<SyncJob> latest(AccessScope scope, int limit) {
    return runner.latest(scope, limit);
  }
}
