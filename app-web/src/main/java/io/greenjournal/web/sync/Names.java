package io.greenjournal.web.sync;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What instances are called; one that is gone goes by its id. */
final class Names implements Function<InstanceId, SyncView.Who> {
  private final Map<InstanceId, SyncView.Who> known = new HashMap<>();

  Names(List<Instance> instances) {
    instances.forEach(instance -> known.put(instance.id(), of(instance)));
  }

  static SyncView.Who of(Instance instance) {
    return new SyncView.Who(
        instance.id().value(),
        instance.name(),
        instance.messenger().word(),
        "/instances/" + instance.id());
  }

  @Override
  public SyncView.Who apply(InstanceId id) {
    SyncView.Who who = known.get(id);
    return who == null ? new SyncView.Who(id.value(), id.value(), "", "") : who;
  }
}
