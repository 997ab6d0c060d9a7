package io.greenjournal.core.journal;

import java.util.List;

/**
 * A record with all that is known of its life.
 *
 * @param timeline dated delivery statuses, oldest first; empty for incoming records
 * @param observations every distinct payload, newest first; never empty
 */
public record RecordHistory(
    CachedRecord record, List<StatusEvent> timeline, List<Observation> observations) {
  public RecordHistory {
    timeline = List.copyOf(timeline);
    observations = List.copyOf(observations);
  }
}
