package io.greenjournal.adapter.http;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.Sender;
import java.util.List;

/** Withholds texts, names and payloads from who may only see that something was written. */
final class Masked {
  private static final Payload WITHHELD = Payload.of("{}");

  private Masked() {}

  /** Broken elements hold texts and names too. */
  static List<Payload> samples(AccessScope scope, InstanceId instance, List<Payload> samples) {
    return scope.masks(instance) ? List.of() : samples;
  }

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
