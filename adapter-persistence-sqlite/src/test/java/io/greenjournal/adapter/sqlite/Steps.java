package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.port.JournalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A long row of answers of four journals in turn, the same whenever it is asked for: new records, old ones with
 * later statuses and other texts, repetitions, losses, failures and windows that leave holes.
 */
final class Steps {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final int NEW_RECORDS = 6;
  private static final int JOURNALS = 4;
  private static final List<String> STATUSES = List.of("pending", "sent", "delivered", "read");

  private Steps() {}

  static InstanceId instance(int step) {
    return step / 2 % 2 == 0 ? INSTANCE : OTHER;
  }

  static Journal journal(int step) {
    return step % 2 == 0 ? Journal.INCOMING : Journal.OUTGOING;
  }

  static Instant at(int step) {
    return START.plusSeconds(60L * step);
  }

  static boolean fails(int step) {
    return step % 7 == 6;
  }

  static boolean isWhole(int step) {
    return !fails(step) && step % 11 != 10;
  }

  /** One in nine does not reach back to the one before. */
  static Window window(int step) {
    return Window.last(Duration.ofSeconds(step % 9 == 8 ? 30 : 600), at(step));
  }

  static void take(JournalStore store, int step) {
    if (fails(step)) {
      store.failed(
          new SyncRun(
              instance(step),
              journal(step),
              window(step),
              at(step),
              at(step),
              MergeOutcome.NOTHING,
              0,
              "unreachable",
              "refused"),
          Optional.empty());
    } else {
      store.merge(batch(step), at(step));
    }
  }

  static Batch batch(int step) {
    return Batch.of(instance(step), journal(step), window(step), at(step), records(step))
        .withUnreadable(isWhole(step) ? 0 : 1);
  }

  /** Those of this step and, a stage further, those of the three before it in the same journal. */
  static List<JournalRecord> records(int step) {
    List<JournalRecord> records = new ArrayList<>();
    for (int stage = 0; stage < STATUSES.size() && step - stage * JOURNALS >= 0; stage++) {
      int first = step - stage * JOURNALS;
      for (int i = 0; i < NEW_RECORDS; i++) {
        records.add(record(first, i, stage));
      }
    }
    return records;
  }

  private static JournalRecord record(int step, int i, int stage) {
    String id = "S" + step + "-" + i;
    if (journal(step) == Journal.INCOMING) {
      String text = i == 0 && stage > 1 ? "edited parcel " + step : "parcel number " + step;
      return incoming(id).of(instance(step)).at(at(step)).saying(text).build();
    }
    return outgoing(id)
        .of(instance(step))
        .at(at(step).plusSeconds(60L * stage))
        .withStatus(new DeliveryStatus(STATUSES.get(stage)))
        .saying("order " + step)
        .build();
  }
}
