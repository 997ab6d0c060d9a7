package io.greenjournal.core.access;

import io.greenjournal.core.instance.InstanceId;
import java.util.Optional;
import java.util.Set;

/**
 * Which instances a caller may see, and which of them only masked. Every port that reads applies it, for
 * lists, counts and searches alike: what lies outside does not exist for the caller.
 *
 * @param instances the visible ones; empty means every instance there is
 * @param masked visible ones whose texts, names and payloads are withheld
 */
public record AccessScope(Optional<Set<InstanceId>> instances, Set<InstanceId> masked) {
  private static final AccessScope EVERYTHING = new AccessScope(Optional.empty(), Set.of());

  public AccessScope {
    instances = instances.map(Set::copyOf);
    masked = Set.copyOf(masked);
  }

  /** Every instance, nothing masked. */
  public static AccessScope everything() {
    return EVERYTHING;
  }

  /** Only these, nothing masked. */
  public static AccessScope only(Set<InstanceId> instances) {
    return new AccessScope(Optional.of(instances), Set.of());
  }

  public boolean allows(InstanceId instance) {
    return instances.map(ids -> ids.contains(instance)).orElse(true);
  }

  public boolean masks(InstanceId instance) {
    return masked.contains(instance);
  }
}
