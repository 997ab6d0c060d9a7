package io.greenjournal.testkit;

import java.util.List;
import java.util.Optional;

/** Records that come by themselves as time passes. Called under the lock of its instance only. */
interface Traffic {
  Traffic NONE = (journal, moment) -> List.of();

  /** All of a journal up to the moment, in about the order of time; some of it may not be visible yet. */
  List<? extends JournalEntry> entries(FakeJournal journal, Moment moment);

  /** Who saw a status post by then, as {@code getStatusStatistic} answers; empty for an unknown post. */
  default Optional<String> views(String idMessage, Moment moment) {
    return Optional.empty();
  }
}
