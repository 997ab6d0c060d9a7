package io.greenjournal.testkit;

import java.time.Instant;
import java.util.List;

/** Records that come by themselves as time passes. */
interface Traffic {
  Traffic NONE = (journal, now) -> List.of();

  /** All that is in the journal up to now; what is not visible yet may be among it. */
  List<? extends JournalEntry> entries(FakeJournal journal, Instant now);
}
