package io.greenjournal.core.usecase;

import io.greenjournal.core.journal.Removed;
import java.util.Map;

/** What was removed, for the audit. */
final class RemovedCounts {
  private RemovedCounts() {}

  static Map<String, Long> of(Removed removed) {
    return Map.of(
        "records", removed.records(),
        "payloads", removed.observations(),
        "statuses", removed.statuses());
  }
}
