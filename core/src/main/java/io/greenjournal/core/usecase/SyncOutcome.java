package io.greenjournal.core.usecase;

import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SourceFailure;

/** What one sync of one journal came to. */
public sealed interface SyncOutcome {
  /** @param unreadable records that were too broken to keep */
  record Synced(MergeOutcome merge, int unreadable) implements SyncOutcome {}

  record Failed(SourceFailure failure) implements SyncOutcome {}
}
