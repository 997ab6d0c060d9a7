package io.greenjournal.core.usecase;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.Upkeep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Use case: remove what is older than each instance is kept. */
public final class KeepForDays {
  private final Upkeep upkeep;
  private final AuditLog audit;
  private final InstantSource clock;

  public KeepForDays(Upkeep upkeep, AuditLog audit, InstantSource clock) {
    this.upkeep = upkeep;
    this.audit = audit;
    this.clock = clock;
  }

  private interface Act {
    Map<InstanceId, Removed> of(AccessScope scope, Instant before);
  }

  /** What would go at this moment. */
  public Map<InstanceId, Removed> preview(Map<InstanceId, Integer> days) {
    return each(days, upkeep::previewBefore);
  }

  /** As {@link #preview} for the instances of a scope. */
  public Map<InstanceId, Removed> preview(AccessScope scope, int days) {
    return upkeep.previewBefore(scope, before(days));
  }

  /** Removes it; the audit has a line for each instance that lost something. */
  public Map<InstanceId, Removed> remove(String who, Map<InstanceId, Integer> days) {
    return told(who, each(days, upkeep::removeBefore));
  }

  /** As {@link #remove} for the instances of a scope. */
  public Map<InstanceId, Removed> remove(String who, AccessScope scope, int days) {
    return told(who, upkeep.removeBefore(scope, before(days)));
  }

  /** All instances with the same number of days at once. */
  private Map<InstanceId, Removed> each(Map<InstanceId, Integer> days, Act act) {
    Map<Integer, Set<InstanceId>> byDays = new TreeMap<>();
    days.forEach((instance, count) -> byDays
        .computeIfAbsent(
            count, c -> new TreeSet<>(java.util.Comparator.comparing(InstanceId::value)))
        .add(instance));
    Map<InstanceId, Removed> all = new LinkedHashMap<>();
    byDays.forEach(
        (count, instances) -> all.putAll(act.of(AccessScope.only(instances), before(count))));
    return all;
  }

  private Instant before(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private Map<InstanceId, Removed> told(String who, Map<InstanceId, Removed> removed) {
    removed.forEach((instance, counts) -> audit.add(
        clock.instant(), who, AuditAct.RETENTION, instance.value(), RemovedCounts.of(counts)));
    return removed;
  }
}
