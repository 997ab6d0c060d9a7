package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.UpkeepPlans;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What is to be done by itself, until the end of a test. Not thread-safe. */
public final class InMemoryPlans implements UpkeepPlans {
  private final InMemoryRegistry registry;
  private final Map<InstanceId, Integer> days = new HashMap<>();
  private UpkeepPlan plan = UpkeepPlan.DEFAULT;

  public InMemoryPlans(InMemoryRegistry registry) {
    this.registry = registry;
    registry.whenRemoved(days::remove);
  }

  @Override
  public UpkeepPlan plan() {
    return plan;
  }

  @Override
  public void change(UpkeepPlan other) {
    plan = other;
  }

  @Override
  public Map<InstanceId, Integer> retention(AccessScope scope) {
    Map<InstanceId, Integer> seen = new HashMap<>(days);
    seen.keySet().removeIf(instance -> !scope.allows(instance));
    return seen;
  }

  @Override
  public void keep(InstanceId instance, OptionalInt wanted) {
    if (wanted.isPresent() && wanted.getAsInt() < 1) {
      throw new IllegalArgumentException("at least one day");
    }
    days.remove(instance);
    if (wanted.isPresent() && registry.connection(instance).isPresent()) {
      days.put(instance, wanted.getAsInt());
    }
  }
}
