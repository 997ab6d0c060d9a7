package io.greenjournal.web.listing;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.schedule.Paces;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a list over several journals rests on: the poorest of those that were read, and how many are late,
 * failing, parked or were never read. One instance that was never read does not hide how fresh the rest is.
 *
 * @param freshness of the journals that were read
 * @param health how many journals are in which
 */
public record ListFreshness(Freshness freshness, Map<JournalHealth, Integer> health) {
  private static final List<JournalHealth> WORST_FIRST =
      List.of(JournalHealth.FAILING, JournalHealth.PARKED, JournalHealth.LATE, JournalHealth.NEVER);

  /**
   * @param states of every journal that was ever asked
   * @param wanted instances of the list; empty for all
   */
  public static ListFreshness of(
      List<Instance> instances,
      List<JournalState> states,
      Set<InstanceId> wanted,
      Set<Journal> journals,
      Paces paces,
      Times times) {
    List<Freshness> read = new ArrayList<>();
    Map<JournalHealth, Integer> health = new EnumMap<>(JournalHealth.class);
    for (Instance instance : instances) {
      for (Journal journal : journals) {
        boolean counts = wanted.isEmpty() || wanted.contains(instance.id());
        if (counts && Paces.journals(instance).contains(journal)) {
          JournalState state = state(states, instance.id(), journal);
          health.merge(paces.health(instance, state, times.now()), 1, Integer::sum);
          state.freshness().asOf().ifPresent(at -> read.add(state.freshness()));
        }
      }
    }
    return new ListFreshness(
        read.stream().reduce(Freshness::and).orElse(Freshness.NEVER), Map.copyOf(health));
  }

  /** Nothing of it was ever read. */
  public boolean isNever() {
    return freshness.asOf().isEmpty();
  }

  public FreshLine line(Times times) {
    if (health.isEmpty()) {
      return FreshLine.NONE;
    }
    Words words = times.words();
    List<String> remarks = new ArrayList<>();
    for (JournalHealth kind : WORST_FIRST) {
      int count = health.getOrDefault(kind, 0);
      if (count > 0 && !(kind == JournalHealth.NEVER && isNever())) {
        remarks.add(words.of("journal.fresh." + kind.name(), count));
      }
    }
    JournalHealth worst = WORST_FIRST.stream()
        .filter(k -> health.getOrDefault(k, 0) > 0)
        .findFirst()
        .orElse(isNever() ? JournalHealth.NEVER : JournalHealth.FRESH);
    return FreshLine.of(freshness, worst, remarks, times);
  }

  private static JournalState state(List<JournalState> states, InstanceId id, Journal journal) {
    return states.stream()
        .filter(s -> s.journal() == journal && s.instance().equals(id))
        .findFirst()
        .orElseGet(() -> JournalState.never(id, journal));
  }
}
