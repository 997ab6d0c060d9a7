package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.core.usecase.SyncOutcome;
import io.greenjournal.web.schedule.Turn.Place;
import jakarta.inject.Singleton;
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
  void take(Turn turn) {
    if (turn.journal().map(journal -> isParked(turn.instance(), journal)).orElse(false)) {
      return;
    }
    InstanceId id = turn.instance().id();
    Optional<SourceFailure> failure = turn.journal()
        .map(journal -> read(turn.instance(), journal))
        .orElseGet(() -> connections.connection(id).flatMap(observe::observe));
    String code = failure.map(SourceFailure::code).orElse("");
    boolean begins = tell(turn, code);
    if (turn.journal().isPresent() && (begins || OF_THE_STATE.contains(code))) {
      // Most failures of a journal come from the state of its instance, so that is looked at too.
      connections.connection(id).ifPresent(observe::observe);
    }
  }

  private boolean isParked(Instance instance, Journal journal) {
    return log.state(instance.id(), journal).isParked(clock.instant());
  }

  private Optional<SourceFailure> read(Instance instance, Journal journal) {
    return sync.sync(instance, journal) instanceof SyncOutcome.Failed failed
        ? Optional.of(failed.failure())
        : Optional.empty();
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
