package io.greenjournal.core.usecase;

import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SourceFailure;

/** What one sync of one journal came to. */
public sealed interface SyncOutcome {
  /**
   * @param unreadable records that were too broken to keep
   * @param whole nothing was lost
   */
  record Synced(MergeOutcome merge, int unreadable, boolean whole) implements SyncOutcome {
    public Synced(MergeOutcome merge, int unreadable) {
      this(merge, unreadable, unreadable == 0);
    }
  }

  record Failed(SourceFailure failure) implements SyncOutcome {}
}
