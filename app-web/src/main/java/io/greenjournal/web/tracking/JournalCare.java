package io.greenjournal.web.tracking;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.tracking.Diagnosis;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one journal is doing and what it is worth.
 *
 * @param state of the dot
 * @param trust what its figures are worth; {@code ""} when they can be trusted
 * @param success when it was last read whole
 * @param parked until when it is not asked, in words; {@code ""} when it is asked
 * @param resume where a person resumes it; {@code ""} when it is asked, or the person may not
 */
public record JournalCare(
    String name,
    String state,
    String health,
    String trust,
    Optional<Moment> success,
    Optional<Failure> failure,
    String parked,
    String resume) {
  /**
   * The latest failures.
   *
   * @param over whether they are past
   * @param meaning in words, with how many they were
   * @param sample what the vendor said, redacted; {@code ""} for nothing
   * @param advice what to do; {@code ""} when there is nothing to do any more
   * @param ended when the journal answered again, and after how long; {@code ""} when it does not
   */
  public record Failure(
      boolean over, Moment at, String meaning, String sample, String advice, String ended) {}

  static JournalCare of(
      Standing standing,
      Journal journal,
      Diagnosis diagnosis,
      Optional<LastFailure> last,
      boolean mayTend,
      Times times) {
    Words t = times.words();
    JournalState state = standing.state(journal);
    JournalHealth health = standing.health(journal);
    Diagnosis.Trust trust = diagnosis.trust(journal, standing.instance().messenger());
    boolean parked = state.isParked(times.now());
    return new JournalCare(
        t.journal(journal),
        FreshLine.stateOf(health),
        t.of("instances.health." + health.word()),
        trust == Diagnosis.Trust.FULL ? "" : t.of("tracking.trust." + trust.name()),
        state.freshness().asOf().map(times::at),
        last.map(failure -> failure(failure, times)),
        parked ? parked(state, times) : "",
        parked && mayTend
            ? "/instances/" + standing.instance().id() + "/journals/" + journal.word() + "/resume"
            : "");
  }

  private static Failure failure(LastFailure last, Times times) {
    Words t = times.words();
    boolean over = last.recoveredAt().isPresent();
    return new Failure(
        over,
        times.at(last.at()),
        t.of("tracking.failed", Trouble.meaning(last.code(), t), last.failures()),
        last.detail(),
        over ? "" : Trouble.advice(last.code(), t),
        last.recoveredAt().map(at -> ended(last, at, times)).orElse(""));
  }

  private static String ended(LastFailure last, Instant at, Times times) {
    return times
        .words()
        .of(
            "tracking.recovered",
            times.at(at).text(),
            times.length(Duration.between(last.since(), at)));
  }

  private static String parked(JournalState state, Times times) {
    return state
        .parkedUntil()
        .filter(until -> until.isBefore(Instant.MAX))
        .map(until -> times.words().of("tracking.parked", times.at(until).text()))
        .orElseGet(() -> times.words().of("tracking.stopped"));
  }
}
