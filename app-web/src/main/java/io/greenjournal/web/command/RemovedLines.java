package io.greenjournal.web.command;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import java.util.Map;

/** Says how much goes or went, instance by instance. */
final class RemovedLines {
  private RemovedLines() {}

  static void print(Surroundings surroundings, boolean preview, Map<InstanceId, Removed> counts) {
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(InstanceId::value)))
        .forEach(entry -> surroundings
            .out()
            .println("%s: %s".formatted(entry.getKey(), words(entry.getValue()))));
    Removed all = counts.values().stream().reduce(Removed.NOTHING, Removed::and);
    surroundings.out().println((preview ? "Would go: " : "Gone: ") + words(all));
  }

  private static String words(Removed counted) {
    return "%d records, %d payloads, %d dated statuses"
        .formatted(counted.records(), counted.observations(), counted.statuses());
  }
}
