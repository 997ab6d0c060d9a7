package io.greenjournal.web.standing;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.schedule.Paces;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where one instance and its journals stand at one moment.
 *
 * @param states of the journals that were ever asked
 * @param paces tell how old data may get at its pace before it counts as late
 */
public record Standing(
    Instance instance,
    InstanceFacts facts,
    Map<Journal, JournalState> states,
    Paces paces,
    Instant now) {
  private static final List<JournalHealth> WORST_FIRST = List.of(
      JournalHealth.PARKED,
      JournalHealth.FAILING,
      JournalHealth.LATE,
      JournalHealth.NEVER,
      JournalHealth.FRESH);

  public JournalState state(Journal journal) {
    JournalState known = states.get(journal);
    return known == null ? JournalState.never(instance.id(), journal) : known;
  }

  public JournalHealth health(Journal journal) {
    return paces.health(instance, state(journal), now);
  }

  /** Of its message journals, the worse one. */
  public JournalHealth health() {
    return Journal.ofMessages().stream()
        .map(this::health)
        .min(Comparator.comparingInt(WORST_FIRST::indexOf))
        .orElse(JournalHealth.NEVER);
  }

  /** What its message journals rest on together. */
  public Freshness freshness() {
    return state(Journal.INCOMING).freshness().and(state(Journal.OUTGOING).freshness());
  }

  /** How old the data of a journal may get. */
  public Duration promise(Journal journal) {
    return paces.promised(instance, journal);
  }

  /** The journals that it has. */
  public List<Journal> journals() {
    return Paces.journals(instance);
  }

  public boolean isAuthorized() {
    return facts.state().map(s -> s.kind() == InstanceState.Kind.AUTHORIZED).orElse(false);
  }

  public boolean tracksDelivery() {
    return facts.tracksDelivery().orElse(true);
  }
}
