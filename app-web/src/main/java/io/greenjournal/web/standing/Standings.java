package io.greenjournal.web.standing;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.schedule.Paces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what the ports know about the instances that a user may see. */
@Singleton
public final class Standings {
  private final InstanceRegistry registry;
  private final InstanceFactStore factStore;
  private final SyncLog log;
  private final Paces paces;

  Standings(InstanceRegistry registry, InstanceFactStore factStore, SyncLog log, Paces paces) {
    this.registry = registry;
    this.factStore = factStore;
    this.log = log;
    this.paces = paces;
  }

  /** By name. */
  public List<Standing> all(AccessScope scope, Instant now) {
    return of(registry.all(scope), scope, now);
  }

  /** Empty when unknown or not to be seen. */
  public Optional<Standing> find(AccessScope scope, InstanceId id, Instant now) {
    return registry
        .find(scope, id)
        .map(
            instance -> of(List.of(instance), AccessScope.only(Set.of(id)), now).get(0));
  }

  private List<Standing> of(List<Instance> instances, AccessScope scope, Instant now) {
    Map<InstanceId, InstanceFacts> facts = new HashMap<>();
    factStore.facts(scope).forEach(f -> facts.put(f.instance(), f));
    Map<InstanceId, Map<Journal, JournalState>> states = new HashMap<>();
    log.states(scope)
        .forEach(s -> states
            .computeIfAbsent(s.instance(), id -> new EnumMap<>(Journal.class))
            .put(s.journal(), s));
    return instances.stream()
        .map(i -> new Standing(
            i,
            facts.getOrDefault(i.id(), InstanceFacts.none(i.id())),
            states.getOrDefault(i.id(), Map.of()),
            paces,
            now))
        .toList();
  }
}
