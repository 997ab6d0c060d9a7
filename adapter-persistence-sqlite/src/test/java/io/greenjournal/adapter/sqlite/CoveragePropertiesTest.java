package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoverageCall;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.testkit.memory.InMemoryCache;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;
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

  @BeforeContainer
  static void open() throws IOException {
    cache = Caches.open(Files.createTempDirectory("coverage-properties"));
  }

  @AfterContainer
  static void close() {
    cache.close();
  }

  @Property(tries = 150)
  void the_database_holds_the_same_line_as_memory(@ForAll("calls") List<CoverageCall> calls) {
    InstanceId instance = new InstanceId("" + NEXT.incrementAndGet());
    InMemoryCache memory = new InMemoryCache(Set.of(instance));
    Instant now = NOW;
    for (CoverageCall call : calls) {
      now = now.plus(Duration.ofMinutes(call.later()));
      make(call, memory, instance, now);
      make(call, cache.journalStore(), instance, now);

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

  private static void make(
      CoverageCall call, JournalStore store, InstanceId instance, Instant now) {
    if (call.code().isEmpty()) {
      store.merge(call.batch(instance, Journal.OUTGOING, now), now);
    } else {
      store.failed(call.run(instance, Journal.OUTGOING, now), call.parkedUntil(now));
    }
  }

  @Provide
  Arbitrary<List<CoverageCall>> calls() {
    return CoverageCall.several();
  }
}
