package io.greenjournal.web.schedule;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.plan.CallResult;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.core.plan.Turn.Place;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.core.usecase.SyncReport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a turn is for, and tells the log when things begin to fail and when they work again. */
@Singleton
final class TakeTurn {
  private static final Logger LOG = LoggerFactory.getLogger(TakeTurn.class);

  /** Failures that contradict what was known of the instance, each time they come. */
  private static final Set<String> OF_THE_STATE =
      Set.of("notLinked", "starting", "expired", "deleted");

  private final SyncJournal sync;
  private final ObserveInstance observe;
  private final Connections connections;
  private final SyncLog log;
  private final InstantSource clock;
  /** What fails at this time, by the word for it. */
  private final Map<Place, String> failing = new ConcurrentHashMap<>();

  TakeTurn(
      SyncJournal sync,
      ObserveInstance observe,
      Connections connections,
      SyncLog log,
      InstantSource clock) {
    this.sync = sync;
    this.observe = observe;
    this.connections = connections;
    this.log = log;
    this.clock = clock;
  }

  /** A parked journal is let be; whoever resumes it makes it ready again. */
  Taken take(Turn turn) {
    return turn.journal().map(journal -> read(turn, journal)).orElseGet(() -> observe(turn));
  }

  private Taken observe(Turn turn) {
    String code = connections
        .connection(turn.instance().id())
        .flatMap(observe::observe)
        .map(SourceFailure::code)
        .orElse("");
    tell(turn, code);
    return Taken.unasked(CallResult.unasked(clock.instant(), code, Optional.empty()));
  }

  private Taken read(Turn turn, Journal journal) {
    Instant now = clock.instant();
    JournalState state = log.state(turn.instance().id(), journal);
    if (state.isParked(now)) {
      return Taken.unasked(CallResult.unasked(now, state.failureCode(), state.parkedUntil()));
    }
    SyncReport report = sync.sync(turn, journal);
    CallResult result = report.result();
    boolean begins = tell(turn, result.failureCode());
    if (begins || OF_THE_STATE.contains(result.failureCode())) {
      // Most failures of a journal come from the state of its instance, so that is looked at too.
      connections.connection(turn.instance().id()).ifPresent(observe::observe);
    }
    return new Taken(result, Optional.of(report.outcome()));
  }

  /** Whether something began to fail. */
  private boolean tell(Turn turn, String code) {
    String what = turn.journal().map(Journal::word).orElse("state");
    String before = code.isEmpty() ? failing.remove(turn.place()) : failing.put(turn.place(), code);
    if (code.isEmpty() && before != null) {
      LOG.info("{} {}: works again", turn.instance().id(), what);
    }
    boolean begins = !code.isEmpty() && !code.equals(before);
    if (begins) {
      LOG.warn("{} {}: {}", turn.instance().id(), what, code);
    }
    return begins;
  }
}
