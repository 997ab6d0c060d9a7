package io.greenjournal.web.standing;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Where one instance and its journals stand at one moment.
 *
 * @param states of the journals that were ever asked
 * @param promise how old data may get at its pace before it counts as late
 */
public record Standing(
    Instance instance,
    InstanceFacts facts,
    Map<Journal, JournalState> states,
    Duration promise,
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
    return JournalHealth.of(state(journal), promise, now);
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

  /** The journals that it has: status posts are of WhatsApp only. */
  public List<Journal> journals() {
    return instance.messenger() == Messenger.WHATSAPP
        ? List.of(Journal.values())
        : Journal.ofMessages();
  }

  public boolean isAuthorized() {
    return facts.state().map(s -> s.kind() == InstanceState.Kind.AUTHORIZED).orElse(false);
  }

  public boolean tracksDelivery() {
    return facts.tracksDelivery().orElse(true);
  }
}
