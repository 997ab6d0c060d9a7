package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CallCost;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.RunNote;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.CallResult;
import io.greenjournal.core.plan.MonthlyQuota;
import io.greenjournal.core.plan.PlannedCall;
import io.greenjournal.core.plan.Remembered;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.core.plan.WindowPlan;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;

/** Use case: bring the cached copy of one journal up to date with one call. */
public final class SyncJournal {
  private final JournalPollPort source;
  private final JournalStore store;
  private final SyncLog log;
  private final InstantSource clock;
  private final WindowPlan plan = new WindowPlan();
  private final FailurePolicy policy = new FailurePolicy();

  /** @param source the live journals, every record of which is read each time */
  public SyncJournal(
      JournalQueryPort source, JournalStore store, SyncLog log, InstantSource clock) {
    this(JournalPollPort.of(source), store, log, clock);
  }

  /** @param source the live journals */
  public SyncJournal(JournalPollPort source, JournalStore store, SyncLog log, InstantSource clock) {
    this.source = source;
    this.store = store;
    this.log = log;
    this.clock = clock;
  }

  /** One call on its own, planned by nothing but what is stored; see the other for the rest. */
  public SyncOutcome sync(Instance instance, Journal journal) {
    return sync(instance, journal, Remembered.nothing(clock.instant()), false, Optional.empty())
        .outcome();
  }

  /** A turn of a plan. */
  public SyncReport sync(Turn turn, Journal journal) {
    return sync(turn.instance(), journal, turn.seen(), turn.asked(), Optional.of(turn.due()));
  }

  /**
   * Never throws because of the vendor: a failure is noted in the store and answered.
   *
   * @param seen what is known of the journal beside what is stored
   * @param asked a person waits for it
   */
  public SyncReport sync(Instance instance, Journal journal, Remembered seen, boolean asked) {
    return sync(instance, journal, seen, asked, Optional.empty());
  }

  private SyncReport sync(
      Instance instance,
      Journal journal,
      Remembered seen,
      boolean asked,
      Optional<Instant> plannedAt) {
    JournalState state = log.state(instance.id(), journal);
    Instant askedAt = clock.instant();
    PlannedCall call = plan.next(
        instance.messenger(),
        state,
        log.lastWideRead(instance.id(), journal),
        seen,
        asked,
        askedAt);
    Window window = call.window();
    try {
      Poll poll =
          source.poll(instance.id(), journal, window, store.seen(instance.id(), journal, window));
      Reading<JournalRecord> reading = poll.fresh();
      Window known = known(reading, window);
      Batch batch = Batch.of(instance.id(), journal, known, askedAt, poll)
          .reachingBackTo(reachesFrom(instance, reading, known, window, askedAt))
          .withNote(poll.cost().map(CallCost::calls).orElse(1), note(plannedAt, call, poll.cost()));
      MergeOutcome merge = store.merge(batch, clock.instant());
      boolean brought = merge.added() + merge.changed() > 0;
      return new SyncReport(
          new SyncOutcome.Synced(merge, reading.unreadable(), batch.isWhole()),
          CallResult.answered(call, askedAt, batch.isWhole(), brought));
    } catch (JournalSourceException e) {
      return failed(state, call, askedAt, e, note(plannedAt, call, e.cost()));
    }
  }

  /** The part of the window that the answer is complete for; a full journal reaches less far back. */
  private static Window known(Reading<JournalRecord> reading, Window window) {
    return reading
        .freshness()
        .completeFrom()
        .filter(from -> from.isAfter(window.from()) && from.isBefore(window.to()))
        .map(from -> new Window(from, window.to()))
        .orElse(window);
  }

  /** Before that nobody can be asked: the journal was full, or is too old to be worth a call. */
  private static Instant reachesFrom(
      Instance instance,
      Reading<JournalRecord> reading,
      Window known,
      Window window,
      Instant askedAt) {
    Instant oldest = askedAt.minus(WindowPlan.reach(instance.messenger()));
    boolean full = reading.isWhole() && known.from().isAfter(window.from());
    return full && known.from().isAfter(oldest) ? known.from() : oldest;
  }

  private SyncReport failed(
      JournalState state,
      PlannedCall call,
      Instant askedAt,
      JournalSourceException problem,
      RunNote note) {
    SourceFailure failure = problem.failure();
    Instant now = clock.instant();
    SyncRun run = new SyncRun(
        state.instance(),
        state.journal(),
        call.window(),
        askedAt,
        now,
        MergeOutcome.NOTHING,
        0,
        failure.code(),
        failure.detail(),
        problem.cost().map(CallCost::calls).orElseGet(() -> calls(failure)),
        note);
    Optional<Instant> parkedUntil = policy.parkedUntil(failure, state, now);
    store.failed(run, parkedUntil);
    return new SyncReport(
        new SyncOutcome.Failed(failure),
        CallResult.failed(call, askedAt, failure.code(), parkedUntil));
  }

  private static RunNote note(
      Optional<Instant> plannedAt, PlannedCall call, Optional<CallCost> cost) {
    OptionalLong bytes = cost.map(c -> OptionalLong.of(c.bytes())).orElse(OptionalLong.empty());
    return new RunNote(plannedAt, call.reason().word(), bytes);
  }

  /** How often the vendor may have counted what nobody counted, at most: the client repeats by itself what may pass at once. */
  private static int calls(SourceFailure failure) {
    boolean unsent = failure instanceof SourceFailure.AddressRefused
        || (failure instanceof SourceFailure.Unreachable && failure.retryAfter().isPresent());
    if (unsent) {
      return 0;
    }
    return failure.isTransient() ? MonthlyQuota.ATTEMPTS : 1;
  }
}
