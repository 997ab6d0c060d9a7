package io.greenjournal.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.schedule.Paces;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
    List<String> tags,
    Map<String, JournalJson> journals) {
  /**
   * One of its journals.
   *
   * @param detail why it fails or is parked; {@code ""} otherwise
   * @param holes oldest first; null where they were not asked for
   */
  record JournalJson(
      @Nullable String asOf,
      @Nullable String completeFrom,
      String health,
      String detail,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<HoleJson> holes) {
    JournalJson with(List<Hole> known) {
      return new JournalJson(
          asOf, completeFrom, health, detail, known.stream().map(HoleJson::of).toList());
    }
  }

  /** @param canBeFilled a later answer of the vendor may still fill it */
  record HoleJson(String from, String to, String cause, boolean canBeFilled) {
    static HoleJson of(Hole hole) {
      return new HoleJson(
          hole.span().from().toString(),
          hole.span().to().toString(),
          hole.cause().word(),
          hole.cause().canBeFilled());
    }
  }

  /** The same with the holes of each journal. */
  InstanceJson with(List<Hole> holes) {
    Map<String, JournalJson> told = new LinkedHashMap<>();
    journals.forEach((word, journal) -> told.put(
        word,
        journal.with(
            holes.stream().filter(hole -> hole.journal().word().equals(word)).toList())));
    return new InstanceJson(id, name, messenger, state, pace, tracking, tags, told);
  }

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
        instance.tags().stream().sorted().toList(),
        journals);
  }

  private static JournalJson journal(JournalState state, String health) {
    String detail = state.failureDetail().isEmpty()
        ? state.failureCode()
        : state.failureCode() + ": " + state.failureDetail();
    return new JournalJson(
        time(state.freshness().asOf()),
        time(state.freshness().completeFrom()),
        health,
        detail,
        null);
  }

  private static @Nullable String time(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(null);
  }
}
