package io.greenjournal.testkit;

import java.util.List;

/** One record of a journal, which may look different from one moment to the next. */
interface JournalEntry {
  /** Of a record without a usable time: it is in every window, and first. */
  long TIMELESS = Long.MAX_VALUE;

  /** UNIX seconds as the record shows them at that moment, or {@link #TIMELESS}. */
  long timestamp(Moment moment);

  /** Records appear late in the journal, after their own time. */
  boolean visible(Moment moment);

  String chatId();

  String idMessage();

  /** The exact text to send. */
  String json(Moment moment);

  /** What happened to it after it was sent, whether seen by then or not, oldest first; of most entries nothing. */
  default List<Step> steps() {
    return List.of();
  }

  /**
   * A sent message came one step further.
   *
   * @param at UNIX seconds
   */
  record Step(String status, long at) {}
}
