package io.greenjournal.testkit.memory;

import io.greenjournal.core.house.Job;
import io.greenjournal.core.port.JobLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was done by itself, until the end of a test. Not thread-safe. */
public final class InMemoryJobs implements JobLog {
  private static final int KEPT = 30;

  private final List<Job> jobs = new ArrayList<>();
  private long last;

  @Override
  public long begin(Job.Kind kind, Instant at) {
    jobs.add(new Job(++last, kind, Job.State.RUNNING, at, Optional.empty(), ""));
    List<Job> alike = jobs.stream().filter(job -> job.kind() == kind).toList();
    jobs.removeAll(alike.subList(0, Math.max(0, alike.size() - KEPT)));
    return last;
  }

  @Override
  public void end(long number, Job.State state, Instant at, String detail) {
    jobs.replaceAll(job -> job.number() == number ? ended(job, state, at, detail) : job);
  }

  @Override
  public Optional<Job> last(Job.Kind kind) {
    return latest(jobs.size()).stream().filter(job -> job.kind() == kind).findFirst();
  }

  @Override
  public List<Job> latest(int limit) {
    return jobs.stream()
        .sorted(Comparator.comparing(Job::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void interrupt(Instant at) {
    jobs.replaceAll(job -> job.state() == Job.State.RUNNING
        ? ended(job, Job.State.INTERRUPTED, at, job.detail())
        : job);
  }

  private static Job ended(Job job, Job.State state, Instant at, String detail) {
    return new Job(job.number(), job.kind(), state, job.beganAt(), Optional.of(at), detail);
  }
}
