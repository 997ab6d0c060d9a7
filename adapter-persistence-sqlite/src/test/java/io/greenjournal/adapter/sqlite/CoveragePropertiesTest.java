package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.testkit.memory.InMemoryCache;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever calls a journal has seen, spans and holes keep their promises on the plain line of them, and the database
 * holds the same ones.
 */
class CoveragePropertiesTest {
  private static final Window ALWAYS =
      new Window(NOW.minus(Duration.ofDays(99)), NOW.plus(Duration.ofDays(99)));
  private static final AtomicLong NEXT = new AtomicLong(8_000);
  private static final InstanceId ID = new InstanceId("7999");
  private static final AccessScope ONE = AccessScope.only(Set.of(ID));
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
      call.make(memory, instance, now);
      call.make(cache.journalStore(), instance, now);

      assertSame(cache.syncLog(), memory, instance);
    }
  }

  @Property(tries = 3_000)
  void spans_and_holes_are_all_of_the_time_and_never_overlap(
      @ForAll("calls") List<CoverageCall> calls) {
    InMemoryCache memory = new InMemoryCache(Set.of(ID));
    Instant now = NOW;
    for (CoverageCall call : calls) {
      now = now.plus(Duration.ofMinutes(call.later()));
      call.make(memory, ID, now);

      List<Window> covered = covered(memory);
      List<Hole> holes = memory.holes(ONE, ALWAYS);
      List<Window> all = new ArrayList<>(covered);
      holes.forEach(hole -> all.add(hole.span()));
      all.sort(Comparator.comparing(Window::from));
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).length()).isPositive();
        if (i > 0) {
          assertThat(all.get(i).from()).isEqualTo(all.get(i - 1).to());
        }
      }
      assertThat(covered).isSortedAccordingTo(Comparator.comparing(Window::from));
      assertThat(holes)
          .isSortedAccordingTo(Comparator.comparing(hole -> hole.span().from()));
      for (int i = 1; i < holes.size(); i++) {
        Hole one = holes.get(i - 1);
        Hole next = holes.get(i);
        assertThat(one.span().to().equals(next.span().from()) && one.cause() == next.cause())
            .isFalse();
      }
    }
  }

  @Property(tries = 2_000)
  void what_was_covered_once_stays_covered_and_only_whole_answers_cover(
      @ForAll("calls") List<CoverageCall> calls) {
    InMemoryCache memory = new InMemoryCache(Set.of(ID));
    Instant now = NOW;
    List<Window> whole = new ArrayList<>();
    for (CoverageCall call : calls) {
      now = now.plus(Duration.ofMinutes(call.later()));
      call.make(memory, ID, now);
      if (call.isWhole()) {
        whole.add(new Window(now.minus(Duration.ofMinutes(call.back())), now));
      }
    }
    List<Window> covered = covered(memory);
    IntStream.range(-300, 1_500)
        .mapToObj(minute -> NOW.plus(Duration.ofMinutes(minute)).plusSeconds(30))
        .forEach(moment -> assertThat(covered.stream().anyMatch(w -> w.contains(moment)))
            .isEqualTo(whole.stream().anyMatch(w -> w.contains(moment))));
  }

  private static List<Window> covered(InMemoryCache memory) {
    return memory.coverage(ONE, ID, Journal.OUTGOING, ALWAYS);
  }

  private static void assertSame(SyncLog one, SyncLog other, InstanceId instance) {
    AccessScope scope = AccessScope.only(Set.of(instance));
    assertThat(one.holes(scope, ALWAYS)).isEqualTo(other.holes(scope, ALWAYS));
    assertThat(one.coverage(scope, ALWAYS)).isEqualTo(other.coverage(scope, ALWAYS));
    assertThat(one.state(instance, Journal.OUTGOING).freshness())
        .isEqualTo(other.state(instance, Journal.OUTGOING).freshness());
  }

  @Provide
  Arbitrary<List<CoverageCall>> calls() {
    return CoverageCall.several();
  }
}
