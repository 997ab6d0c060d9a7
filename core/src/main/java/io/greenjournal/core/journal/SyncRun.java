package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;

/**
 * One call to one journal and what came of it.
 *
 * @param window the time it was asked for
 * @param failureCode {@link SourceFailure#code()}; {@code ""} when it succeeded
 * @param failureDetail one redacted line
 */
public record SyncRun(
    InstanceId instance,
    Journal journal,
    Window window,
    Instant startedAt,
    Instant endedAt,
    MergeOutcome outcome,
    int unreadable,
    String failureCode,
    String failureDetail) {
  public boolean succeeded() {
    return failureCode.isEmpty();
  }
}
