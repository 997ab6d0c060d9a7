package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;

/**
 * One call to one journal, with its repetitions, and what came of it.
 *
 * @param window the time it was asked for
 * @param failureCode {@link SourceFailure#code()}; {@code ""} when it succeeded
 * @param failureDetail one redacted line
 * @param calls how often the vendor may have counted it, repetitions included; 0 when nothing was sent
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
    String failureDetail,
    int calls,
    RunNote note) {
  /** Of a run that took one call. */
  public SyncRun(
      InstanceId instance,
      Journal journal,
      Window window,
      Instant startedAt,
      Instant endedAt,
      MergeOutcome outcome,
      int unreadable,
      String failureCode,
      String failureDetail) {
    this(
        instance,
        journal,
        window,
        startedAt,
        endedAt,
        outcome,
        unreadable,
        failureCode,
        failureDetail,
        1,
        RunNote.NONE);
  }

  public boolean succeeded() {
    return failureCode.isEmpty();
  }
}
