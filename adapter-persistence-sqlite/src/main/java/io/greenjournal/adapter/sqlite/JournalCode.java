package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import java.util.Collection;
import java.util.List;

/** The numbers of the journals in the database; they are stored, so they never change. */
final class JournalCode {
  private static final List<Journal> BY_CODE = List.of(
      Journal.INCOMING, Journal.OUTGOING, Journal.OUTGOING_STATUSES, Journal.INCOMING_STATUSES);

  private JournalCode() {}

  static int of(Journal journal) {
    return BY_CODE.indexOf(journal);
  }

  static Journal journal(int code) {
    return BY_CODE.get(code);
  }

  static List<Journal> all() {
    return BY_CODE;
  }

  /** One bit a journal, for {@code (? >> dir) & 1}. */
  static int mask(Collection<Journal> journals) {
    return journals.stream().mapToInt(journal -> 1 << of(journal)).sum();
  }
}
