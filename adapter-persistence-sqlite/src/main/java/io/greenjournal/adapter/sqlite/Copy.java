package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Precedence;
import java.util.Comparator;

/**
 * A record as it came.
 *
 * @param hash of the payload
 */
record Copy(JournalRecord record, long hash) {
  /** The one to be shown is the greatest. */
  static final Comparator<Copy> BY_PRECEDENCE =
      Comparator.comparing(Copy::record, Precedence.INSTANCE);

  byte[] payload() {
    return record.payload().bytes();
  }

  boolean isSame(Copy other) {
    return hash == other.hash;
  }
}
