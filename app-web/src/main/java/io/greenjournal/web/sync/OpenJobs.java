package io.greenjournal.web.sync;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The jobs that are not over, as they are and as they are written down. Safe for threads; waits for nobody. */
final class OpenJobs {
  private static final class Entry {
    SyncJob now;
    SyncJob written;
    /** The schedule has been asked for all of it. */
    boolean begun;

    Entry(SyncJob job) {
      now = job;
      written = job;
    }
  }

  /**
   * What is to be written down.
   *
   * @param changed parts that are not written down as they are
   */
  record Unwritten(SyncJob job, List<SyncPart> changed) {}

  private final Map<Long, Entry> entries = new TreeMap<>();

  synchronized void put(SyncJob job) {
    if (!job.isOver()) {
      entries.putIfAbsent(job.number(), new Entry(job));
    }
  }

  synchronized List<Long> numbers() {
    return List.copyOf(entries.keySet());
  }

  synchronized Optional<SyncJob> find(long number) {
    return Optional.ofNullable(entries.get(number)).map(entry -> entry.now);
  }

  synchronized boolean isToBegin(long number) {
    Entry entry = entries.get(number);
    return entry != null && !entry.begun && entry.now.state() != SyncJob.State.CANCELLED;
  }

  synchronized void begun(long number) {
    Optional.ofNullable(entries.get(number)).ifPresent(entry -> entry.begun = true);
  }

  /** The parts that have to begin, once the schedule was asked for all. */
  synchronized List<SyncPart> waiting(long number) {
    Entry entry = entries.get(number);
    return entry == null || !entry.begun
        ? List.of()
        : entry.now.parts().stream()
            .filter(part -> part.state() == SyncPart.State.WAITING)
            .toList();
  }

  /** Whether any job still waits for an instance. */
  synchronized boolean isWaiting(InstanceId instance) {
    return entries.keySet().stream().anyMatch(number -> isWaiting(number, instance));
  }

  synchronized boolean isWaiting(long number, InstanceId instance) {
    return find(number).stream()
        .flatMap(job -> job.parts().stream())
        .anyMatch(
            part -> part.state() == SyncPart.State.WAITING && part.instance().equals(instance));
  }

  synchronized Optional<SyncJob> change(long number, UnaryOperator<SyncJob> change) {
    Optional<Entry> entry = Optional.ofNullable(entries.get(number));
    entry.ifPresent(e -> e.now = change.apply(e.now));
    return entry.map(e -> e.now);
  }

  /** Changes a part that is in this state; no other. */
  synchronized void change(
      long number,
      InstanceId instance,
      Journal journal,
      SyncPart.State state,
      UnaryOperator<SyncPart> change) {
    Entry entry = entries.get(number);
    if (entry != null) {
      entry
          .now
          .part(instance, journal)
          .filter(part -> part.state() == state)
          .ifPresent(part -> entry.now = entry.now.with(change.apply(part)));
    }
  }

  synchronized Optional<Unwritten> unwritten(long number) {
    return Optional.ofNullable(entries.get(number))
        .filter(entry -> !entry.now.equals(entry.written))
        .map(entry -> new Unwritten(entry.now, entry.now.changedSince(entry.written)));
  }

  /** Notes that a job is written down as it is; one that is over is let go. */
  synchronized void written(SyncJob job) {
    Optional.ofNullable(entries.get(job.number())).ifPresent(entry -> entry.written = job);
    if (job.isOver()) {
      entries.remove(job.number());
    }
  }
}
