package io.greenjournal.testkit;

import java.util.Comparator;

/** The order in which the vendor answers. */
final class NewestFirst {
  private NewestFirst() {}

  static Comparator<JournalEntry> at(Moment moment) {
    return Comparator.comparingLong((JournalEntry entry) -> entry.timestamp(moment))
        .reversed();
  }
}
