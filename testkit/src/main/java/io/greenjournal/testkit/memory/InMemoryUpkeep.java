package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.core.port.Upkeep;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Keeps an {@link InMemoryCache} in order. It derives nothing and frees its space by itself. */
public final class InMemoryUpkeep implements Upkeep {
  private final InMemoryCache cache;

  public InMemoryUpkeep(InMemoryCache cache) {
    this.cache = cache;
  }

  @Override
  public Map<InstanceId, Removed> previewBefore(AccessScope scope, Instant before) {
    return count(scope, cached -> cached.at().isBefore(before));
  }

  @Override
  public Map<InstanceId, Removed> removeBefore(AccessScope scope, Instant before) {
    cache.instances().stream().filter(scope::allows).forEach(id -> cache.keepFrom(id, before));
    return remove(scope, cached -> cached.at().isBefore(before));
  }

  @Override
  public Map<InstanceId, Removed> previewErase(AccessScope scope, Set<String> ids) {
    return count(scope, cached -> isOf(cached.record(), ids));
  }

  @Override
  public Map<InstanceId, Removed> erase(AccessScope scope, Set<String> ids, Instant at) {
    cache.keepOut(ids, at);
    cache.waiting.keySet().removeIf(key -> ids.contains(key.chat().value()));
    return remove(scope, cached -> isOf(cached.record(), ids));
  }

  @Override
  public void rebuild() {
    // Every answer is made from the records.
  }

  @Override
  public long giveBackSpace() {
    return 0;
  }

  static boolean isOf(JournalRecord record, Set<String> ids) {
    return ids.contains(record.key().chat().value())
        || record.sender().map(sender -> ids.contains(sender.id())).orElse(false);
  }

  private Map<InstanceId, Removed> remove(AccessScope scope, Predicate<CachedRecord> which) {
    Map<InstanceId, Removed> counts = count(scope, which);
    cache.lives.values().removeIf(life -> isWanted(scope, which, life));
    return counts;
  }

  private Map<InstanceId, Removed> count(AccessScope scope, Predicate<CachedRecord> which) {
    Map<InstanceId, Removed> counts = new HashMap<>();
    cache.lives.values().stream()
        .filter(life -> isWanted(scope, which, life))
        .map(Life::history)
        .forEach(history -> counts.merge(instance(history), counted(history), Removed::and));
    return counts;
  }

  private static boolean isWanted(AccessScope scope, Predicate<CachedRecord> which, Life life) {
    CachedRecord cached = life.cached();
    return scope.allows(cached.record().key().instance()) && which.test(cached);
  }

  private static InstanceId instance(RecordHistory history) {
    return history.record().record().key().instance();
  }

  private static Removed counted(RecordHistory history) {
    return new Removed(1, history.observations().size(), history.timeline().size());
  }
}
