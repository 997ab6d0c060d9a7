package io.greenjournal.bench.store;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.bench.JournalGenerator;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Batches of new records of several instances, each later than the one before. */
final class Messages {
  static final int BATCH = 10_000;
  private static final int INSTANCES = 20;
  private static final long BEGIN = 1_600_000_000L;
  private static final long BATCH_SECONDS = 320_000;

  private Messages() {}

  /** @return bytes of all bodies */
  static long each(int rows, Consumer<Batch> taker) {
    long bytes = 0;
    for (int i = 0; i * BATCH < rows; i++) {
      InstanceId instance = new InstanceId(Long.toString(1_101_000_000L + i % INSTANCES));
      long newest = BEGIN + (i + 1) * BATCH_SECONDS;
      byte[] body = new JournalGenerator(1_000 + i, newest).body(Math.min(BATCH, rows - i * BATCH));
      bytes += body.length;
      taker.accept(batch(instance, body, Instant.ofEpochSecond(newest)));
    }
    return bytes;
  }

  static Batch batch(InstanceId instance, byte[] body, Instant askedAt) {
    List<JournalRecord> records = JournalBody.read(
            body,
            0,
            (element, tape) -> JournalRecords.record(instance, Journal.INCOMING, body, element))
        .items();
    Window window = new Window(askedAt.minusSeconds(2 * BATCH_SECONDS), askedAt.plusSeconds(1));
    return Batch.of(instance, Journal.INCOMING, window, askedAt, records);
  }
}
