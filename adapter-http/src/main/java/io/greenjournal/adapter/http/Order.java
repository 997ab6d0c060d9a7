package io.greenjournal.adapter.http;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.VendorTime;
import java.time.Instant;
import java.util.Comparator;

/** The order of every list: newest first; within a second by id, downwards. */
final class Order {
  private Order() {}

  /** @param now when records without a usable time were first seen */
  static Comparator<JournalRecord> newestFirst(Instant now) {
    return Comparator.comparing((JournalRecord record) -> at(record, now))
        .thenComparing(record -> record.key().id())
        .reversed();
  }

  static Instant at(JournalRecord record, Instant now) {
    return VendorTime.orSeen(record.timestamp(), now);
  }
}
