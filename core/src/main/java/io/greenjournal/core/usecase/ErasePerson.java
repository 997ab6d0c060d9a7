package io.greenjournal.core.usecase;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.Upkeep;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Use case: erase a person from all instances of a scope. Ids that the cache knows to be the same person's, instance by
 * instance, are erased with those that were given.
 */
public final class ErasePerson {
  private final Upkeep upkeep;
  private final People people;
  private final InstanceRegistry registry;
  private final AuditLog audit;
  private final InstantSource clock;

  public ErasePerson(
      Upkeep upkeep,
      People people,
      InstanceRegistry registry,
      AuditLog audit,
      InstantSource clock) {
    this.upkeep = upkeep;
    this.people = people;
    this.registry = registry;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What would go or went.
   *
   * @param linked ids beside the given ones
   */
  public record Outcome(Set<String> linked, Map<InstanceId, Removed> removed) {
    public Outcome {
      linked = Set.copyOf(linked);
      removed = Map.copyOf(removed);
    }

    public Removed all() {
      return removed.values().stream().reduce(Removed.NOTHING, Removed::and);
    }

    /** Without the ids. */
    @Override
    public String toString() {
      return "Outcome[" + all() + "]";
    }
  }

  private interface Act {
    Map<InstanceId, Removed> of(AccessScope scope, Set<String> ids);
  }

  /** What would go at this moment. */
  public Outcome preview(AccessScope scope, Set<String> ids) {
    return each(scope, ids, upkeep::previewErase);
  }

  /** Erases; the audit tells how much of which instance, and not of whom. */
  public Outcome erase(String who, AccessScope scope, Set<String> ids) {
    Instant at = clock.instant();
    Outcome erased = each(scope, ids, (some, person) -> upkeep.erase(some, person, at));
    Map<String, Long> counts = new HashMap<>(RemovedCounts.of(erased.all()));
    counts.put("ids", (long) ids.size() + erased.linked().size());
    counts.put("instances", (long) erased.removed().size());
    audit.add(at, who, AuditAct.ERASE, "", counts);
    return erased;
  }

  /** Instances that know the person by the same ids at once; in most of them those are the given ones. */
  private Outcome each(AccessScope scope, Set<String> ids, Act act) {
    Map<Set<String>, Set<InstanceId>> byIds = new LinkedHashMap<>();
    byIds.put(Set.copyOf(ids), new HashSet<>());
    for (Instance instance : registry.all(scope)) {
      byIds
          .computeIfAbsent(linked(scope, instance.id(), ids), known -> new HashSet<>())
          .add(instance.id());
    }
    Set<String> all = new TreeSet<>();
    Map<InstanceId, Removed> removed = new LinkedHashMap<>();
    byIds.forEach((known, instances) -> {
      all.addAll(known);
      removed.putAll(act.of(AccessScope.only(instances), known));
    });
    all.removeAll(ids);
    return new Outcome(all, removed);
  }

  private Set<String> linked(AccessScope scope, InstanceId instance, Set<String> ids) {
    Set<String> all = new HashSet<>(ids);
    for (String id : ids) {
      people.ids(scope, instance, new ChatId(id)).stream().map(ChatId::value).forEach(all::add);
    }
    return Set.copyOf(all);
  }
}
