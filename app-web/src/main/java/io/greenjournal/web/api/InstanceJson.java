package io.greenjournal.web.api;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.schedule.Paces;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instance as programs get it; without its token. */
record InstanceJson(
    String id,
    String name,
    String messenger,
    @Nullable String state,
    String pace,
    String tracking,
    Map<String, JournalJson> journals) {
  /** @param detail why it fails or is parked; {@code ""} otherwise */
  record JournalJson(
      @Nullable String asOf, @Nullable String completeFrom, String health, String detail) {}

  /** @param states of its journals, as far as they were asked */
  static InstanceJson of(
      Instance instance,
      InstanceFacts facts,
      Map<Journal, JournalState> states,
      Paces paces,
      Instant now) {
    Map<String, JournalJson> journals = new LinkedHashMap<>();
    for (Journal journal : Paces.journals(instance)) {
      JournalState state = states.getOrDefault(journal, JournalState.never(instance.id(), journal));
      journals.put(
          journal.word(), journal(state, paces.health(instance, state, now).word()));
    }
    return new InstanceJson(
        instance.id().value(),
        instance.name(),
        instance.messenger().word(),
        facts.state().map(InstanceState::word).orElse(null),
        instance.pace().word(),
        facts.tracksDelivery().map(on -> on ? "on" : "off").orElse("unknown"),
        journals);
  }

  private static JournalJson journal(JournalState state, String health) {
    String detail = state.failureDetail().isEmpty()
        ? state.failureCode()
        : state.failureCode() + ": " + state.failureDetail();
    return new JournalJson(
        time(state.freshness().asOf()), time(state.freshness().completeFrom()), health, detail);
  }

  private static @Nullable String time(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }
}
