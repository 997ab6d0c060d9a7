package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that brought nothing new and are not written yet. Most calls are of this kind; each would cost a
 * transaction, all of a few seconds together cost one. Where such a journal stands is known from here meanwhile.
 */
final class QuietCalls {
  private static final int MOST = 1_000;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration WIDE = Duration.ofHours(24);

  /** One call. */
  static final class Call {
    final Batch batch;
    final Instant endedAt;

    Call(Batch batch, Instant endedAt) {
      this.batch = batch;
      this.endedAt = endedAt;
    }
  }

  /**
   * Where a journal stands.
   *
   * @param wide when it was last read over a day or more
   */
  record Standing(JournalState state, Optional<Instant> wide) {}

  private record Key(InstanceId instance, Journal journal) {}

  private final Map<Key, Standing> standings = new HashMap<>();
  /** How often each journal was written to, so that nothing older is learnt. */
  private final Map<Key, Long> versions = new HashMap<>();

  private final Set<Call> calls = new LinkedHashSet<>();
  private Optional<Instant> oldest = Optional.empty();

  synchronized Optional<Standing> standing(InstanceId instance, Journal journal) {
    return Optional.ofNullable(standings.get(new Key(instance, journal)));
  }

  /** To be handed in with what is read afterwards. */
  synchronized long version(InstanceId instance, Journal journal) {
    return versions.getOrDefault(new Key(instance, journal), 0L);
  }

  /** Takes over what was read, unless the journal has been written to meanwhile. */
  synchronized void learn(InstanceId instance, Journal journal, long version, Standing standing) {
    if (version(instance, journal) == version) {
      standings.put(new Key(instance, journal), standing);
    }
  }

  /** Called before and after a journal is written to. */
  synchronized void changing(InstanceId instance, Journal journal) {
    Key key = new Key(instance, journal);
    versions.merge(key, 1L, Long::sum);
    standings.remove(key);
  }

  /**
   * Takes a call that can be written later. That is one which brought nothing and lost nothing, of a journal that
   * is in order, and which goes on from where the journal was known to be complete.
   */
  synchronized boolean take(Batch batch, Instant endedAt) {
    Key key = new Key(batch.instance(), batch.journal());
    Standing standing = standings.get(key);
    if (standing == null || !isQuiet(batch) || !goesOn(batch, standing.state())) {
      return false;
    }
    calls.add(new Call(batch, endedAt));
    oldest = oldest.or(() -> Optional.of(endedAt));
    standings.put(key, after(standing, batch, endedAt));
    return true;
  }

  private static boolean isQuiet(Batch batch) {
    return batch.records().isEmpty() && batch.isWhole();
  }

  private static boolean goesOn(Batch batch, JournalState state) {
    Freshness before = state.freshness();
    return state.failureCode().isEmpty()
        && state.failures() == 0
        && state.parkedUntil().isEmpty()
        && before.asOf().filter(asOf -> !batch.window().from().isAfter(asOf)).isPresent()
        && before.asOf().filter(asOf -> !batch.askedAt().isBefore(asOf)).isPresent()
        && before
            .completeFrom()
            .filter(from -> !batch.window().from().isBefore(from))
            .isPresent();
  }

  private static Standing after(Standing standing, Batch batch, Instant endedAt) {
    JournalState before = standing.state();
    // The database keeps milliseconds.
    Instant asOf = Times.ofMillis(Times.millis(batch.askedAt()));
    JournalState state = new JournalState(
        before.instance(),
        before.journal(),
        new Freshness(Optional.of(asOf), before.freshness().completeFrom()),
        Optional.of(Times.ofMillis(Times.millis(endedAt))),
        "",
        "",
        Optional.empty(),
        0,
        Optional.empty());
    boolean wide = batch.window().length().compareTo(WIDE) >= 0;
    return new Standing(state, wide ? Optional.of(asOf) : standing.wide());
  }

  /** So many, or for so long, that they should be written. */
  synchronized boolean areDue(Instant now) {
    return calls.size() >= MOST
        || oldest.filter(at -> !at.plus(LONGEST).isAfter(now)).isPresent();
  }

  /** In the order they were taken. */
  synchronized List<Call> unwritten() {
    return List.copyOf(calls);
  }

  synchronized void written(List<Call> done) {
    done.forEach(calls::remove);
    oldest = calls.stream().findFirst().map(call -> call.endedAt);
  }

  /** Forgets an instance, which is being removed or comes back. */
  synchronized void forget(InstanceId instance) {
    for (Journal journal : Journal.values()) {
      changing(instance, journal);
    }
    calls.removeIf(call -> call.batch.instance().equals(instance));
    oldest = calls.stream().findFirst().map(call -> call.endedAt);
  }
}
