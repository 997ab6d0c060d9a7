package io.greenjournal.bench;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.adapter.sqlite.ThumbnailRule;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How large the cache is beside the bodies that it was filled from, and how fast it fills. The first argument is
 * the number of messages.
 */
public final class SizeReport {
  private static final int BODY = 1_000;
  private static final int INSTANCES = 200;
  private static final Instant NOW = Instant.ofEpochSecond(1_763_100_000L);
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);

  private SizeReport() {}

  public static void main(String[] args) throws IOException {
    int messages = args.length == 0 ? 200_000 : Integer.parseInt(args[0].replace("_", ""));
    Path bodies = Files.createTempDirectory("size-report-bodies");
    JournalGenerator generator = new JournalGenerator(1);
    for (int body = 0; body < messages / BODY; body++) {
      Files.write(bodies.resolve("body-" + body), generator.body(BODY));
    }
    Filled kept = fill(bodies, messages / BODY, ThumbnailRule.DEFAULT);
    Filled off = fill(bodies, messages / BODY, ThumbnailRule.NONE);
    delete(bodies);
    System.out.printf(
        "# JDK %s, %d processors, %d messages, %d instances, %.0f bytes a message as received%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        messages,
        INSTANCES,
        off.received());
    System.out.println("# thumbnails kept: " + kept);
    System.out.println("# thumbnails off: " + off);
    System.out.println(
        share("P11 database / bodies", off.withoutPrefixes(), off).line());
    System.out.println(
        share("P11 the same with the index of prefixes", off.database(), off).line());
  }

  private static Target share(String name, double bytes, Filled filled) {
    double ratio = bytes / filled.received();
    return new Target(name, bytes, "B/message", filled.received(), ratio, 0.40, true);
  }

  /** All sizes are bytes a message. */
  private record Filled(
      double received,
      double database,
      double withoutPrefixes,
      double thumbnails,
      double rowsPerSecond,
      double readMicros) {
    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "journal.db %.0f B (%.0f without the index of prefixes), thumbnails.db %.0f B, %.0f rows/s in,"
              + " %.1f us to read one back",
          database,
          withoutPrefixes,
          thumbnails,
          rowsPerSecond,
          readMicros);
    }
  }

  /** Bodies come as they do in life, the oldest first; the generator made the newest first. */
  private static Filled fill(Path bodies, int count, ThumbnailRule rule) throws IOException {
    Path directory = Files.createTempDirectory("size-report");
    int messages = count * BODY;
    try {
      long received = 0;
      long nanos = 0;
      double readMicros;
      try (SqliteCache cache = SqliteCache.open(
          directory, SqliteCache.keyIn(directory), new RecordReader(), () -> NOW, rule)) {
        for (int number = count - 1; number >= 0; number--) {
          byte[] body = Files.readAllBytes(bodies.resolve("body-" + number));
          received += body.length;
          Batch batch =
              batch(body, new InstanceId(Long.toString(1_101_000_000L + number % INSTANCES)));
          long start = System.nanoTime();
          cache.journalStore().merge(batch, NOW);
          nanos += System.nanoTime() - start;
        }
        cache.awaitUpkeep();
        readMicros = readMicros(cache, Math.min(messages, 50_000));
      }
      double database = Files.size(directory.resolve("journal.db"));
      return new Filled(
          (double) received / messages,
          database / messages,
          (database - PrefixIndex.bytes(directory.resolve("journal.db"))) / messages,
          (double) Files.size(directory.resolve("thumbnails.db")) / messages,
          messages / (nanos / 1e9),
          readMicros);
    } finally {
      delete(directory);
    }
  }

  private static Batch batch(byte[] body, InstanceId instance) {
    List<JournalRecord> records = JournalBody.read(
            body,
            0,
            (element, tape) -> JournalRecords.record(instance, Journal.INCOMING, body, element))
        .items();
    return Batch.of(instance, Journal.INCOMING, DAY, NOW, records);
  }

  private static double readMicros(SqliteCache cache, int records) {
    long start = System.nanoTime();
    int read = 0;
    Optional<Cursor> after = Optional.empty();
    do {
      Page<CachedRecord> page =
          cache.search().find(AccessScope.everything(), JournalFilter.messages(), after, 1_000);
      read += page.items().size();
      after = page.next();
    } while (after.isPresent() && read < records);
    return (System.nanoTime() - start) / 1e3 / read;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
