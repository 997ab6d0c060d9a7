package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.tracking.Feed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was seen of instances until the end of a test. Not thread-safe. */
public final class InMemoryInstanceFacts implements InstanceFactStore {
  private final Map<InstanceId, InstanceFacts> facts = new LinkedHashMap<>();
  private final Map<InstanceId, Deque<InstanceChange>> changes = new HashMap<>();

  @Override
  public void saveState(InstanceId instance, InstanceState state, Instant at) {
    InstanceFacts f = of(instance);
    boolean same = f.state().equals(Optional.of(state));
    if (!same) {
      note(
          instance,
          new InstanceChange(
              Optional.empty(), f.state().map(InstanceState::word), state.word(), at));
    }
    facts.put(
        instance,
        new InstanceFacts(
            instance,
            Optional.of(state),
            same ? f.stateSince() : Optional.of(at),
            Optional.of(at),
            f.settings(),
            f.settingsAsOf(),
            f.asked(),
            f.terms()));
  }

  @Override
  public void saveSettings(InstanceId instance, InstanceSettings settings, Instant at) {
    InstanceFacts f = of(instance);
    f.settings()
        .ifPresent(known -> Feed.allSwitches().stream().sorted().forEach(name -> {
          String before = known.values().getOrDefault(name, "");
          String after = settings.values().getOrDefault(name, "");
          if (!before.equals(after)) {
            note(instance, new InstanceChange(Optional.of(name), Optional.of(before), after, at));
          }
        }));
    facts.put(
        instance,
        new InstanceFacts(
            instance,
            f.state(),
            f.stateSince(),
            f.stateAsOf(),
            Optional.of(settings),
            Optional.of(at),
            f.asked().map(asked -> asked.after(settings, at)),
            f.terms()));
  }

  @Override
  public void saveAsked(InstanceId instance, AskedSettings asked) {
    InstanceFacts f = of(instance);
    put(f, Optional.of(asked), f.terms());
  }

  @Override
  public void saveTerms(InstanceId instance, Terms terms) {
    InstanceFacts f = of(instance);
    put(f, f.asked(), Optional.of(terms));
  }

  private void put(InstanceFacts f, Optional<AskedSettings> asked, Optional<Terms> terms) {
    facts.put(
        f.instance(),
        new InstanceFacts(
            f.instance(),
            f.state(),
            f.stateSince(),
            f.stateAsOf(),
            f.settings(),
            f.settingsAsOf(),
            asked,
            terms));
  }

  private InstanceFacts of(InstanceId instance) {
    return facts.getOrDefault(instance, InstanceFacts.none(instance));
  }

  private void note(InstanceId instance, InstanceChange change) {
    Deque<InstanceChange> known = changes.computeIfAbsent(instance, id -> new ArrayDeque<>());
    known.addFirst(change);
    if (known.size() > MOST_CHANGES) {
      known.removeLast();
    }
  }

  @Override
  public List<InstanceFacts> facts(AccessScope scope) {
    return facts.values().stream().filter(f -> scope.allows(f.instance())).toList();
  }

  @Override
  public List<InstanceChange> changes(AccessScope scope, InstanceId instance, int limit) {
    return scope.allows(instance) && changes.containsKey(instance)
        ? changes.get(instance).stream().limit(limit).toList()
        : List.of();
  }
}
