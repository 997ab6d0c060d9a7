package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Precedence;
import java.util.Comparator;

/**
 * A record as it came, with its payload taken out once.
 *
 * @param hash of the payload
 */
record Copy(JournalRecord record, byte[] payload, long hash) {
  /** The one to be shown is the greatest. */
  static final Comparator<Copy> BY_PRECEDENCE =
      Comparator.comparing(Copy::record, Precedence.INSTANCE);
}
