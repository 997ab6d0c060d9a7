package io.greenjournal.adapter.http;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.Sender;

/** Withholds texts, names and payloads from who may only see that something was written. */
final class Masked {
  private static final Payload WITHHELD = Payload.of("{}");

  private Masked() {}

  static JournalRecord record(AccessScope scope, JournalRecord record) {
    if (!scope.masks(record.key().instance())) {
      return record;
    }
    return new JournalRecord(
        record.journal(),
        record.key(),
        record.timestamp(),
        record.typeMessage(),
        record.status(),
        record.sentByApi(),
        record.sender().map(sender -> Sender.of(sender.id(), "", "")),
        "",
        WITHHELD);
  }
}
