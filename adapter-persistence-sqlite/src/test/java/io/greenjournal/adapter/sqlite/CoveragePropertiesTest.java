package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.testkit.memory.InMemoryCache;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever calls a journal has seen, the database holds the same spans and holes as the plain line of them. */
class CoveragePropertiesTest {
  private static final Window ALWAYS =
      new Window(NOW.minus(Duration.ofDays(99)), NOW.plus(Duration.ofDays(99)));
  private static final AtomicLong NEXT = new AtomicLong(8_000);
  private static SqliteCache cache;

  /** One call, in minutes; a code is that of a failure. */
  record Call(int later, int back, String code, int lost, int reach, int parked) {
    void make(JournalStore store, InstanceId instance, Instant now) {
      Window window = new Window(now.minus(Duration.ofMinutes(back)), now.plusSeconds(1));
      if (code.isEmpty()) {
        Batch batch =
            Batch.of(instance, Journal.OUTGOING, window, now, List.of()).withUnreadable(lost);
        store.merge(batch.reachingBackTo(now.minus(Duration.ofMinutes(reach))), now);
      } else {
        store.failed(
            new SyncRun(
                instance, Journal.OUTGOING, window, now, now, MergeOutcome.NOTHING, 0, code, ""),
            Optional.of(parked)
                .filter(minutes -> minutes > 0)
                .map(minutes -> now.plus(Duration.ofMinutes(minutes))));
      }
    }
  }

  @BeforeContainer
  static void open() throws IOException {
    cache = Caches.open(Files.createTempDirectory("coverage-properties"));
  }

  @AfterContainer
  static void close() {
    cache.close();
  }

  @Property(tries = 150)
  void the_database_holds_the_same_line_as_memory(@ForAll("calls") List<Call> calls) {
    InstanceId instance = new InstanceId("" + NEXT.incrementAndGet());
    InMemoryCache memory = new InMemoryCache(Set.of(instance));
    Instant now = NOW;
    for (Call call : calls) {
      now = now.plus(Duration.ofMinutes(call.later()));
      call.make(memory, instance, now);
      call.make(cache.journalStore(), instance, now);

      assertSame(cache.syncLog(), memory, instance);
    }
  }

  private static void assertSame(SyncLog one, SyncLog other, InstanceId instance) {
    AccessScope scope = AccessScope.only(Set.of(instance));
    assertThat(one.holes(scope, ALWAYS)).isEqualTo(other.holes(scope, ALWAYS));
    assertThat(one.coverage(scope, ALWAYS)).isEqualTo(other.coverage(scope, ALWAYS));
    assertThat(one.state(instance, Journal.OUTGOING).freshness())
        .isEqualTo(other.state(instance, Journal.OUTGOING).freshness());
  }

  @Provide
  Arbitrary<List<Call>> calls() {
    return Combinators.combine(
            Arbitraries.integers().between(-20, 150),
            Arbitraries.integers().between(1, 120),
            Arbitraries.of("", "", "", "rateLimited", "quotaExhausted", "unreachable"),
            Arbitraries.of(0, 0, 0, 1),
            Arbitraries.integers().between(60, 400),
            Arbitraries.of(0, 0, 30, 600))
        .as(Call::new)
        .list()
        .ofMaxSize(10);
  }
}
