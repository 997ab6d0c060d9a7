package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Jobs that are forgotten at the end of a test. */
public final class InMemorySyncJobs implements SyncJobs {
  private static final int KEPT = 100;

  private final TreeMap<Long, SyncJob> jobs = new TreeMap<>();
  private long last;

  @Override
  public synchronized SyncJob add(String askedBy, Instant at, List<SyncPart> parts) {
    SyncJob job = SyncJob.queued(++last, askedBy, at, sorted(parts));
    jobs.put(last, job);
    jobs.headMap(last - KEPT).values().removeIf(SyncJob::isOver);
    return job;
  }

  @Override
  public synchronized Optional<SyncJob> find(AccessScope scope, long number) {
    return Optional.ofNullable(jobs.get(number)).flatMap(job -> job.seenBy(scope));
  }

  @Override
  public synchronized List<SyncJob> latest(AccessScope scope, int limit) {
    return jobs.descendingMap().values().stream()
        .flatMap(job -> job.seenBy(scope).stream())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<SyncJob> open() {
    return jobs.values().stream().filter(job -> !job.isOver()).toList();
  }

  private static SyncJob with(SyncJob job, List<SyncPart> parts) {
    return new SyncJob(
        job.number(),
        job.state(),
        job.askedBy(),
        job.askedAt(),
        job.beganAt(),
        job.endedAt(),
        job.interrupted(),
        parts);
  }

  @Override
  public synchronized void save(SyncJob job, List<SyncPart> changed) {
    SyncJob known = jobs.get(job.number());
    if (known != null) {
      List<SyncPart> parts = new ArrayList<>(known.parts());
      for (SyncPart part : changed) {
        parts.removeIf(p -> p.instance().equals(part.instance()) && p.journal() == part.journal());
        parts.add(part);
      }
      jobs.put(job.number(), with(job, sorted(parts)));
    }
  }

  private static List<SyncPart> sorted(List<SyncPart> parts) {
    return parts.stream()
        .sorted(Comparator.comparing((SyncPart part) -> part.instance())
            .thenComparing(SyncPart::journal))
        .toList();
  }
}
