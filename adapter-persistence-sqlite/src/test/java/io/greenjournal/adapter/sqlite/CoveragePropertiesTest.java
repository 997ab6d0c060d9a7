package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Coverage is the union of what was read whole, minute by minute, whatever the order. */
class CoveragePropertiesTest {
  private static final Instant START = NOW.minus(Duration.ofDays(1));
  private static final int MINUTES = 60;

  /** An answer about some minutes. */
  record Asked(int from, int length, boolean whole) {
    int to() {
      return from + length;
    }

    boolean covers(int minute) {
      return whole && from <= minute && minute < to();
    }
  }

  private static final AtomicLong NEXT = new AtomicLong(9_000);
  private static SqliteCache cache;

  @BeforeContainer
  static void open() throws IOException {
    cache = Caches.open(Files.createTempDirectory("coverage-properties"));
  }

  @AfterContainer
  static void close() {
    cache.close();
  }

  @Property(tries = 300)
  void coverage_is_the_union_of_whole_answers(@ForAll("answers") List<Asked> answers) {
    InstanceId instance = asked(answers);

    List<Window> spans = coverage(instance);

    for (int minute = 0; minute < MINUTES; minute++) {
      Instant at = minute(minute).plusSeconds(30);
      int m = minute;
      assertThat(spans.stream().anyMatch(span -> span.contains(at)))
          .isEqualTo(answers.stream().anyMatch(asked -> asked.covers(m)));
    }
    for (int i = 1; i < spans.size(); i++) {
      assertThat(spans.get(i - 1).to()).isBefore(spans.get(i).from());
    }
  }

  @Property(tries = 150)
  void neither_order_nor_repetition_matters(
      @ForAll("answers") List<Asked> answers, @ForAll Random random) {
    List<Asked> shuffled = new ArrayList<>(answers);
    shuffled.addAll(answers);
    Collections.shuffle(shuffled, random);

    assertThat(coverage(asked(shuffled))).isEqualTo(coverage(asked(answers)));
  }

  @Property(tries = 150)
  void the_freshness_is_the_last_span(@ForAll("answers") List<Asked> answers) {
    InstanceId instance = asked(answers);

    List<Window> spans = coverage(instance);
    Optional<Window> last =
        spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(spans.size() - 1));
    assertThat(cache.syncLog().state(instance, Journal.INCOMING).freshness())
        .isEqualTo(last.map(span -> Freshness.of(span.to(), span.from())).orElse(Freshness.NEVER));
  }

  @Provide
  Arbitrary<List<Asked>> answers() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MINUTES - 1),
            Arbitraries.integers().between(1, 12),
            Arbitraries.of(true, true, true, false))
        .as(Asked::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static InstanceId asked(List<Asked> answers) {
    InstanceId instance = new InstanceId(Long.toString(NEXT.incrementAndGet()));
    for (Asked asked : answers) {
      Window window = new Window(minute(asked.from()), minute(asked.to()));
      cache
          .journalStore()
          .merge(
              new Batch(
                  instance,
                  Journal.INCOMING,
                  window,
                  window.to(),
                  List.of(),
                  asked.whole() ? 0 : 1,
                  true),
              window.to());
    }
    return instance;
  }

  private static List<Window> coverage(InstanceId instance) {
    Window ever = new Window(START.minusSeconds(1), NOW);
    return cache.syncLog().coverage(AccessScope.everything(), instance, Journal.INCOMING, ever);
  }

  private static Instant minute(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
