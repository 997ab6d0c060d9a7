package io.greenjournal.web.house;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.IdText;
import java.util.List;
import java.util.Map;

/** What would go, instance by instance and in all. */
record RemovalView(List<Row> rows, String records, String payloads, String statuses) {
  record Row(String name, String id, String records, String payloads, String statuses) {}

  /** @param instances in the order of the rows */
  static RemovalView of(List<Instance> instances, Map<InstanceId, Removed> counts, Words t) {
    List<Row> rows = instances.stream()
        .filter(instance -> counts.containsKey(instance.id()))
        .map(instance -> row(instance, counts.getOrDefault(instance.id(), Removed.NOTHING), t))
        .toList();
    Removed all = counts.values().stream().reduce(Removed.NOTHING, Removed::and);
    return new RemovalView(
        rows, t.number(all.records()), t.number(all.observations()), t.number(all.statuses()));
  }

  private static Row row(Instance instance, Removed removed, Words t) {
    return new Row(
        instance.name(),
        IdText.of(instance.id()),
        t.number(removed.records()),
        t.number(removed.observations()),
        t.number(removed.statuses()));
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
