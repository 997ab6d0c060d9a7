package io.greenjournal.bench.store;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.bench.JournalGenerator;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What 200 instances received and sent in 50 days; a third of it is outgoing. The same every time. */
final class History {
  static final int INSTANCES = 200;
  static final int DAYS = 50;
  static final Instant BEGIN = Instant.ofEpochSecond(1_757_000_000L);

  private static final int NOTES = 1_000_000;
  private static final String[] STATUSES = {"read", "read", "read", "delivered", "sent", "failed"};

  private final int rows;
  private long bytes;
  private long nanos;

  History(int rows) {
    this.rows = rows;
  }

  static InstanceId instance(int number) {
    return new InstanceId(Long.toString(1_101_000_000L + number));
  }

  /** A day of an instance after another, as the sync would have brought them. */
  void fill(SqliteCache cache) {
    int daily = rows / INSTANCES / DAYS;
    int done = 0;
    for (int day = 0; day < DAYS; day++) {
      Instant at = BEGIN.plus(Duration.ofDays(day)).plus(Duration.ofHours(18));
      for (int number = 0; number < INSTANCES; number++) {
        byte[] body = new JournalGenerator(day * INSTANCES + number, at.getEpochSecond() + number)
            .body(daily);
        int outgoing = daily / 3;
        List<JournalRecord> sent = records(number, Journal.OUTGOING, asOutgoing(body));
        List<JournalRecord> received = records(number, Journal.INCOMING, body);
        bytes += body.length;
        merge(cache, number, Journal.OUTGOING, at, sent.subList(0, outgoing));
        merge(cache, number, Journal.INCOMING, at, received.subList(outgoing, daily));
        done += daily;
        if (done / NOTES > (done - daily) / NOTES) {
          System.out.printf("# %d rows, %.0f rows/s so far%n", done, done / (nanos / 1e9));
        }
      }
    }
  }

  /** Of all bodies. */
  long bytes() {
    return bytes;
  }

  double rowsPerSecond() {
    return rows / (nanos / 1e9);
  }

  private void merge(
      SqliteCache cache, int number, Journal journal, Instant at, List<JournalRecord> records) {
    Window day = Window.last(Duration.ofDays(1), at);
    long start = System.nanoTime();
    cache.journalStore().merge(Batch.of(instance(number), journal, day, at, records), at);
    nanos += System.nanoTime() - start;
  }

  private static List<JournalRecord> records(int number, Journal journal, byte[] body) {
    return JournalBody.read(
            body,
            0,
            (element, tape) -> JournalRecords.record(instance(number), journal, body, element))
        .items();
  }

  /** The same messages as an outgoing journal tells of them. */
  private static byte[] asOutgoing(byte[] body) {
    String[] records = new String(body, StandardCharsets.UTF_8).split("\"type\":\"incoming\"", -1);
    StringBuilder sent = new StringBuilder(body.length + 60 * records.length).append(records[0]);
    for (int i = 1; i < records.length; i++) {
      sent.append("\"type\":\"outgoing\",\"statusMessage\":\"")
          .append(STATUSES[i % STATUSES.length])
          .append("\",\"sendByApi\":")
          .append(i % 2 == 0)
          .append(records[i]);
    }
    return sent.toString().getBytes(StandardCharsets.UTF_8);
  }
}
