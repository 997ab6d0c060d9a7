package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far back an answer can be trusted. A journal holds a limited number of records (WhatsApp 10,000, MAX
 * 5,000, says the documentation): an answer that is full says nothing about the time before its oldest record.
 */
final class Reach {
  private static final int WHATSAPP = 10_000;
  private static final int MAX = 5_000;

  private Reach() {}

  static Instant completeFrom(
      Connection connection, Window window, JournalBody answer, List<JournalRecord> records) {
    Optional<Instant> oldest = records.stream()
        .map(record -> VendorTime.of(record.timestamp()))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
    return completeFrom(connection, window, answer.elements().size(), oldest);
  }

  /**
   * @param count how many records the answer held
   * @param oldest time of the oldest of them
   */
  static Instant completeFrom(
      Connection connection, Window window, long count, Optional<Instant> oldest) {
    return count < holds(connection)
        ? window.from()
        : oldest.filter(at -> at.isAfter(window.from())).orElse(window.from());
  }

  /** An answer of so many records may have been cut off. */
  static int holds(Connection connection) {
    return connection.messenger() == Messenger.MAX ? MAX : WHATSAPP;
  }
}
