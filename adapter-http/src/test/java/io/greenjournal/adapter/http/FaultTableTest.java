package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of every known fault, read at one go, waiting or not, and record by record: which failure, how many attempts, what
 * is given, and whether it claims to be complete. Nobody waits in real time. The table goes to {@code
 * target/fault-table.txt}.
 */
class FaultTableTest {
  private static final List<FaultRow> ROWS = FaultRows.all().toList();
  private static final TreeMap<Integer, String> TABLE = new TreeMap<>();
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);

  private static final LiveSource CLIENT = new LiveSource(NOW);

  /** Has not met any host yet that keeps failing. */
  private static final LiveSource LATER = new LiveSource(NOW);

  private static final AtomicInteger INSTANCES = new AtomicInteger(1);

  /** What came of it, however it was read. */
  private record Outcome(
      Optional<SourceFailure> failure, long delivered, boolean complete, int attempts) {
    static Outcome of(long delivered, Freshness freshness, boolean whole) {
      boolean complete = freshness.completeFrom().isPresent();
      assertThat(complete).isEqualTo(whole);
      return new Outcome(Optional.empty(), delivered, complete, 0);
    }

    void isThatOf(FaultRow row) {
      assertThat(failure.map(SourceFailure::code).orElse("")).isEqualTo(row.failure());
      assertThat(delivered).as("delivered").isEqualTo(row.delivered());
      assertThat(complete).as("claims completeness").isEqualTo(row.complete());
      assertThat(attempts).as("attempts").isEqualTo(row.attempts());
    }
  }

  static Stream<FaultRow> rows() {
    return ROWS.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void every_fault_has_its_outcome(FaultRow row) throws Exception {
    Outcome whole = outcome(row, CLIENT, FaultTableTest::readWhole);
    Outcome later = outcome(row, LATER, FaultTableTest::readLater);
    Outcome streamed = outcome(row.streamed().orElse(row), CLIENT, FaultTableTest::readStream);

    TABLE.put(ROWS.indexOf(row), whole.failure.map(f -> row.line(f.remedy())).orElseGet(row::line));
    whole.isThatOf(row);
    later.isThatOf(row);
    streamed.isThatOf(row.streamed().orElse(row));
  }

  private static Outcome readWhole(LiveSource source) {
    Reading<JournalRecord> reading = source
        .api
        .journals()
        .records(AccessScope.everything(), source.instance, Journal.INCOMING, DAY);
    return Outcome.of(reading.items().size(), reading.freshness(), reading.isWhole());
  }

  private static Outcome readLater(LiveSource source) {
    try {
      Reading<JournalRecord> reading = source
          .api
          .async()
          .records(AccessScope.everything(), source.instance, Journal.INCOMING, DAY)
          .join();
      return Outcome.of(reading.items().size(), reading.freshness(), reading.isWhole());
    } catch (CompletionException e) {
      throw (JournalSourceException) e.getCause();
    }
  }

  private static Outcome readStream(LiveSource source) {
    AtomicInteger count = new AtomicInteger();
    StreamEnd end = source.api.stream()
        .records(
            AccessScope.everything(),
            source.instance,
            Journal.INCOMING,
            DAY,
            record -> count.incrementAndGet());
    assertThat(end.delivered()).isEqualTo(count.get());
    return Outcome.of(end.delivered(), end.freshness(), end.isWhole());
  }

  private static Outcome outcome(
      FaultRow row, LiveSource client, Function<LiveSource, Outcome> reading) throws Exception {
    var id = new InstanceId("33000" + INSTANCES.getAndIncrement());
    try (LiveSource source = new LiveSource(client, id)) {
      var instance = source.add(id, Messenger.WHATSAPP);
      instance.incoming(incoming("A1").build().payload().text());
      instance.incoming(incoming("A2").build().payload().text());
      row.fault().accept(source);
      Thread time = timePasses(row, source);
      Outcome outcome;
      try {
        outcome = reading.apply(source);
      } catch (JournalSourceException e) {
        outcome = new Outcome(Optional.of(e.failure()), 0, false, 0);
      }
      time.join();
      return new Outcome(outcome.failure, outcome.delivered, outcome.complete, source.heard.size());
    }
  }

  private static Thread timePasses(FaultRow row, LiveSource source) {
    Thread time = new Thread(() -> IntStream.rangeClosed(1, row.attempts())
        .filter(i -> !row.passing().isZero())
        .forEach(i -> source.passAtCall(i, row.passing())));
    time.setDaemon(true);
    time.start();
    return time;
  }

  @Test
  void every_status_is_one_failure_or_an_answer() {
    try (LiveSource source = new LiveSource(CLIENT, INSTANCE)) {
      for (int status : statuses().toArray()) {
        var id = new InstanceId("2200000" + status);
        source.add(id, Messenger.WHATSAPP);
        source.fake.faults().on(id.value()).status(status, "[]", "application/json");
        CompletableFuture<String> code = CompletableFuture.supplyAsync(() -> code(source, id));
        if (status < 200) {
          source.passUntil(code);
        }
        assertThat(code.join()).as("status " + status).matches(FaultRows.codeOf(status));
      }
    }
  }

  /** Those that are no answer break connections, and many of these make the client wary of the host. */
  private static IntStream statuses() {
    return IntStream.concat(IntStream.range(200, 700), IntStream.range(100, 200));
  }

  private static String code(LiveSource source, InstanceId id) {
    try {
      source.api.journals().records(AccessScope.everything(), id, Journal.INCOMING, DAY);
      return "";
    } catch (JournalSourceException e) {
      return e.failure().code();
    }
  }

  @AfterAll
  static void write() throws IOException {
    CLIENT.close();
    LATER.close();
    List<String> lines = new ArrayList<>();
    lines.add("row | failure | remedy | attempts | delivered | claims completeness");
    lines.addAll(TABLE.values());
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/fault-table.txt"), lines);
  }
}
