package io.greenjournal.core.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Journals that somebody wants to be read at once. Doing it twice does no harm: records that are known change nothing.
 *
 * @param number grows with every job
 * @param askedBy the name of a user, or of the program that asked
 * @param endedAt empty while anything of it waits or is asked
 * @param interrupted how often the program ended before it did
 * @param parts in the order they were asked for
 */
public record SyncJob(
    long number,
    State state,
    String askedBy,
    Instant askedAt,
    Optional<Instant> beganAt,
    Optional<Instant> endedAt,
    int interrupted,
    List<SyncPart> parts) {
  /** A program that ends so often in the middle of a job is perhaps ended by it. */
  public static final int MOST_INTERRUPTIONS = 3;

  /** How far a job has come. */
  public enum State {
    QUEUED("queued"),
    RUNNING("running"),
    /** Every part is over, and some were answered or there was nothing to ask. */
    DONE("done"),
    /** Whatever was asked failed. */
    FAILED("failed"),
    /** Somebody took it back; what had begun was ended. */
    CANCELLED("cancelled"),
    /** The program ended before it did. It is done once more, unless that happened too often. */
    INTERRUPTED("interrupted");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As it is stored, told by the API and looked up in texts. */
    public String word() {
      return word;
    }
  }

  public SyncJob {
    parts = List.copyOf(parts);
  }

  /** One that has yet to begin. */
  public static SyncJob queued(long number, String askedBy, Instant at, List<SyncPart> parts) {
    return new SyncJob(
        number, State.QUEUED, askedBy, at, Optional.empty(), Optional.empty(), 0, parts);
  }

  public boolean isOver() {
    return endedAt.isPresent();
  }

  public long count(SyncPart.State wanted) {
    return parts.stream().filter(part -> part.state() == wanted).count();
  }

  /** New records of all parts. */
  public int added() {
    return parts.stream().mapToInt(SyncPart::added).sum();
  }

  public Optional<SyncPart> part(InstanceId instance, Journal journal) {
    return parts.stream()
        .filter(part -> part.instance().equals(instance) && part.journal() == journal)
        .findFirst();
  }

  /** With those of its parts that the scope allows; empty when there are none, unless it allows everything. */
  public Optional<SyncJob> seenBy(AccessScope scope) {
    List<SyncPart> seen =
        parts.stream().filter(part -> scope.allows(part.instance())).toList();
    return seen.isEmpty() && scope.instances().isPresent()
        ? Optional.empty()
        : Optional.of(
            new SyncJob(number, state, askedBy, askedAt, beganAt, endedAt, interrupted, seen));
  }

  /** The same, begun. */
  public SyncJob begun(Instant at) {
    return new SyncJob(
        number,
        State.RUNNING,
        askedBy,
        askedAt,
        beganAt.or(() -> Optional.of(at)),
        Optional.empty(),
        interrupted,
        parts);
  }

  /** The same with one part in the place of the one of the same journal. */
  public SyncJob with(SyncPart changed) {
    return withParts(
        part -> part.instance().equals(changed.instance()) && part.journal() == changed.journal()
            ? changed
            : part);
  }

  /** The same with the parts as they become. */
  public SyncJob withParts(UnaryOperator<SyncPart> change) {
    return new SyncJob(
        number,
        state,
        askedBy,
        askedAt,
        beganAt,
        endedAt,
        interrupted,
        parts.stream().map(change).toList());
  }

  /** Taken back: what has not begun is not asked any more; the rest ends by itself. */
  public SyncJob cancelled(Instant at) {
    return in(State.CANCELLED)
        .withParts(part -> part.state() == SyncPart.State.WAITING
            ? part.skipped(SyncPart.Skip.CANCELLED, at)
            : part);
  }

  /** The program ended before it did. */
  public SyncJob interruptedOnceMore() {
    return new SyncJob(
        number,
        State.INTERRUPTED,
        askedBy,
        askedAt,
        beganAt,
        Optional.empty(),
        interrupted + 1,
        parts.stream().map(SyncJob::anew).toList());
  }

  private static SyncPart anew(SyncPart part) {
    return part.state() == SyncPart.State.RUNNING ? part.again() : part;
  }

  /** Interrupted too often: what is not over is given up. */
  public SyncJob givenUp(Instant at) {
    return withParts(
            part -> part.state().isOver() ? part : part.skipped(SyncPart.Skip.INTERRUPTED, at))
        .endedIn(State.INTERRUPTED, at);
  }

  /** The same, over if all of its parts are. */
  public SyncJob settled(Instant at) {
    if (isOver() || parts.stream().anyMatch(part -> !part.state().isOver())) {
      return this;
    }
    if (state == State.CANCELLED) {
      return endedIn(State.CANCELLED, at);
    }
    boolean failed = count(SyncPart.State.FAILED) > 0 && count(SyncPart.State.DONE) == 0;
    return endedIn(failed ? State.FAILED : State.DONE, at);
  }

  private SyncJob endedIn(State last, Instant at) {
    return new SyncJob(
        number, last, askedBy, askedAt, beganAt, Optional.of(at), interrupted, parts);
  }

  private SyncJob in(State next) {
    return new SyncJob(number, next, askedBy, askedAt, beganAt, endedAt, interrupted, parts);
  }

  /** The parts that are not the same in the other. */
  public List<SyncPart> changedSince(SyncJob before) {
    List<SyncPart> changed = new ArrayList<>(parts);
    changed.removeAll(new HashSet<>(before.parts()));
    return changed;
  }
}
