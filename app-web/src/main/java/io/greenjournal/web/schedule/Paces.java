package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.plan.Pacing;
import io.greenjournal.web.command.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How often each journal is read, and therefore how old its data may get before it is late. */
@Singleton
public final class Paces {
  private static final Duration FOREVER = Duration.ofDays(36_500);
  private static final Duration A_CALL = Duration.ofMinutes(1);

  private final Pacing pacing;
  /** Nothing is planned before the schedule begins. */
  private volatile BiFunction<InstanceId, Journal, Optional<Duration>> planned =
      (instance, journal) -> Optional.empty();

  public Paces(Settings settings) {
    this.pacing = new Pacing(settings.syncInterval());
  }

  Pacing pacing() {
    return pacing;
  }

  /** From now on the intervals are those of a plan. */
  void follow(BiFunction<InstanceId, Journal, Optional<Duration>> plan) {
    planned = plan;
  }

  /** The journals that an instance has; status posts are WhatsApp's alone. */
  public static List<Journal> journals(Instance instance) {
    return Journal.of(instance.messenger());
  }

  /**
   * How old the data of a journal may get: two turns as they are planned now, and a minute to do them. A quiet
   * journal has longer turns, so it is not late because nobody wrote to it.
   */
  public Duration promised(Instance instance, Journal journal) {
    return pacing
        .usual(instance, journal)
        .map(usual -> planned.apply(instance.id(), journal).orElse(usual))
        .map(turn -> turn.multipliedBy(2).plus(A_CALL))
        .orElse(FOREVER);
  }

  /** How a journal is doing at the pace of its instance. */
  public JournalHealth health(Instance instance, JournalState state, Instant now) {
    return JournalHealth.of(state, promised(instance, state.journal()), now);
  }
}
