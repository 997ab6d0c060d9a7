package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.BodyMark;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.testkit.memory.Records;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** With or without the gates, in whatever order answers come again, the cache ends up the same. */
class GatePropertiesTest {
  /** One record as an answer holds it. */
  record Said(String id, int minutesAgo, String status, String text) {
    JournalRecord of(InstanceId instance) {
      return Records.outgoing(id)
          .at(NOW.minus(Duration.ofMinutes(minutesAgo)))
          .withStatus(new DeliveryStatus(status))
          .saying(text)
          .of(instance)
          .build();
    }
  }

  /**
   * One answer to one call.
   *
   * @param hours how far the call looked back
   * @param minutes how much later than the call before it was made
   * @param broken so many records could not be read
   */
  record Answer(List<Said> said, int hours, int minutes, int broken) {}

  private static final AtomicLong NEXT = new AtomicLong(7_000);
  private static SqliteCache cache;

  @BeforeContainer
  static void open() throws IOException {
    cache = Caches.open(Files.createTempDirectory("gate-properties"));
  }

  @AfterContainer
  static void close() {
    cache.close();
  }

  @Property(tries = 200)
  void gates_change_nothing_but_the_effort(
      @ForAll("answers") List<Answer> answers, @ForAll Random random) {
    List<Answer> replayed = new ArrayList<>(answers);
    replayed.addAll(answers);
    replayed.addAll(answers);
    Collections.shuffle(replayed, random);
    InstanceId open = new InstanceId(Long.toString(NEXT.incrementAndGet()));
    InstanceId gated = new InstanceId(Long.toString(NEXT.incrementAndGet()));

    Instant at = NOW;
    for (Answer answer : replayed) {
      at = at.plus(Duration.ofMinutes(answer.minutes()));
      // As every sync does before it asks.
      cache.syncLog().state(gated, Journal.OUTGOING);
      merge(open, answer, at, SeenBefore.NOTHING);
      merge(gated, answer, at, seen(gated, answer, at));
    }

    assertThat(state(gated)).isEqualTo(state(open)).isNotEmpty();
    assertThat(runs(gated)).isEqualTo(runs(open));
    Window ever = new Window(NOW.minus(Duration.ofDays(30)), at.plus(Duration.ofDays(1)));
    assertThat(cache.syncLog().coverage(AccessScope.everything(), gated, Journal.OUTGOING, ever))
        .isEqualTo(
            cache.syncLog().coverage(AccessScope.everything(), open, Journal.OUTGOING, ever));
    assertThat(cache.syncLog().state(gated, Journal.OUTGOING).freshness())
        .isEqualTo(cache.syncLog().state(open, Journal.OUTGOING).freshness());
    assertThat(cache.syncLog().lastWideRead(gated, Journal.OUTGOING))
        .isEqualTo(cache.syncLog().lastWideRead(open, Journal.OUTGOING));
  }

  /** Leaves out what was seen, as a source does. */
  private static void merge(InstanceId instance, Answer answer, Instant at, SeenBefore seen) {
    List<JournalRecord> all =
        answer.said().stream().map(said -> said.of(instance)).toList();
    byte[] body = all.stream()
        .map(record -> record.payload().text())
        .collect(Collectors.joining(",", "[", "]" + answer.broken()))
        .getBytes(StandardCharsets.UTF_8);
    BodyMark mark = BodyMark.of(body, seen.seed());
    OptionalInt known = seen.records(mark);
    List<JournalRecord> fresh = known.isPresent()
        ? List.of()
        : all.stream()
            .filter(record -> !seen.holds(record.payload().hash(seen.seed())))
            .toList();
    cache
        .journalStore()
        .merge(
            Batch.of(instance, Journal.OUTGOING, window(answer, at), at, fresh)
                .withUnreadable(answer.broken())
                .withKnown(
                    known.orElse(all.size()) - fresh.size(),
                    Optional.of(mark).filter(m -> answer.broken() == 0)),
            at);
  }

  private static SeenBefore seen(InstanceId instance, Answer answer, Instant at) {
    return cache.journalStore().seen(instance, Journal.OUTGOING, window(answer, at));
  }

  private static Window window(Answer answer, Instant at) {
    return Window.last(Duration.ofHours(answer.hours()), at);
  }

  /** Everything of every record; copies of one answer may be counted one by one or as one. */
  private static List<String> state(InstanceId instance) {
    return cache
        .search()
        .find(AccessScope.only(Set.of(instance)), JournalFilter.messages(), Optional.empty(), 100)
        .items()
        .stream()
        .map(GatePropertiesTest::state)
        .sorted()
        .toList();
  }

  private static String state(CachedRecord record) {
    RecordHistory history = cache
        .search()
        .history(AccessScope.everything(), Journal.OUTGOING, record.record().key())
        .orElseThrow();
    Set<Payload> observations = new HashSet<>();
    for (Observation observation : history.observations()) {
      observations.add(observation.payload());
    }
    List<StatusEvent> timeline = history.timeline();
    return record.record().key().id() + " " + record.at() + " " + record.firstSeenAt() + " "
        + record.record().status() + " " + record.record().payload().text() + " " + timeline + " "
        + observations.stream().map(Payload::text).sorted().toList();
  }

  private static List<MergeOutcome> runs(InstanceId instance) {
    return cache.syncLog().runs(AccessScope.everything(), Optional.of(instance), 500).stream()
        .map(SyncRun::outcome)
        .map(outcome -> new MergeOutcome(outcome.added(), outcome.changed(), 0))
        .toList();
  }

  @Provide
  Arbitrary<List<Answer>> answers() {
    Arbitrary<Said> said = Combinators.combine(
            Arbitraries.of("A", "B", "C"),
            Arbitraries.integers().between(0, 9),
            Arbitraries.of("sent", "delivered", "read", "failed"),
            Arbitraries.of("", "a", "bb"))
        .as(Said::new);
    return Combinators.combine(
            said.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.of(1, 1, 1, 24, 48),
            Arbitraries.of(0, 1, 1, 5, 90, 1_500),
            Arbitraries.of(0, 0, 0, 1))
        .as(Answer::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }
}
