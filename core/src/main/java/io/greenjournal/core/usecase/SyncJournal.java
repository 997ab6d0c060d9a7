package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import java.time.Instant;
import java.time.InstantSource;

/** Use case: bring the cached copy of one journal up to date with one call. */
public final class SyncJournal {
  private final JournalPollPort source;
  private final JournalStore store;
  private final SyncLog log;
  private final InstantSource clock;
  private final PlanWindow plan = new PlanWindow();
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

  /** Never throws because of the vendor: a failure is noted in the store and answered. */
  public SyncOutcome sync(Instance instance, Journal journal) {
    JournalState state = log.state(instance.id(), journal);
    Instant askedAt = clock.instant();
    Window window =
        plan.next(instance.messenger(), state, log.lastWideRead(instance.id(), journal), askedAt);
    try {
      Poll poll =
          source.poll(instance.id(), journal, window, store.seen(instance.id(), journal, window));
      Reading<JournalRecord> reading = poll.fresh();
      Window known = known(reading, window);
      Batch batch = Batch.of(instance.id(), journal, known, askedAt, poll)
          .reachingBackTo(reachesFrom(instance, reading, known, window, askedAt));
      return new SyncOutcome.Synced(store.merge(batch, clock.instant()), reading.unreadable());
    } catch (JournalSourceException e) {
      return failed(state, window, askedAt, e.failure());
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
    Instant oldest = askedAt.minus(PlanWindow.reach(instance.messenger()));
    boolean full = reading.isWhole() && known.from().isAfter(window.from());
    return full && known.from().isAfter(oldest) ? known.from() : oldest;
  }

  private SyncOutcome failed(
      JournalState state, Window window, Instant askedAt, SourceFailure failure) {
    Instant now = clock.instant();
    SyncRun run = new SyncRun(
        state.instance(),
        state.journal(),
        window,
        askedAt,
        now,
        MergeOutcome.NOTHING,
        0,
        failure.code(),
        failure.detail());
    store.failed(run, policy.parkedUntil(failure, state, now));
    return new SyncOutcome.Failed(failure);
  }
}
