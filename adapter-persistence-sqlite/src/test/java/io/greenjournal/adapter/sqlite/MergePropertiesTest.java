package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.testkit.memory.Records;
import io.greenjournal.testkit.memory.TinyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
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

/** Whatever answers come, in whatever order and however often, the cache ends up the same. */
class MergePropertiesTest {
  private static final List<String> IDS = List.of("A1", "A2", "A3");

  /** What the vendor may say of a message at some moment. */
  record Said(String id, int minute, String status, String type, String text) {
    JournalRecord of(InstanceId instance) {
      return outgoing(id)
          .at(NOW.minusSeconds(3600).plusSeconds(60L * minute))
          .withStatus(new DeliveryStatus(status))
          .withType(type)
          .saying(text)
          .of(instance)
          .build();
    }
  }

  /** All of a record that must not depend on the order; when it was seen may. */
  record State(
      JournalRecord record, Map<String, Optional<Instant>> timeline, Set<Payload> observations) {}

  private static final AtomicLong NEXT = new AtomicLong(5_000);
  private static SqliteCache cache;

  @BeforeContainer
  static void open() throws IOException {
    Path directory = Files.createTempDirectory("merge-properties");
    cache = Caches.open(directory);
  }

  @AfterContainer
  static void close() {
    cache.close();
  }

  @Property(tries = 150)
  void the_order_and_number_of_answers_does_not_matter(
      @ForAll("answers") List<List<Said>> answers, @ForAll Random random) {
    List<List<Said>> shuffled = new ArrayList<>(answers);
    shuffled.addAll(answers);
    Collections.shuffle(shuffled, random);

    InstanceId inOrder = merged(answers);
    InstanceId inDisorder = merged(shuffled);

    for (String id : IDS) {
      assertThat(state(inDisorder, id)).isEqualTo(state(inOrder, id));
    }
  }

  @Property(tries = 100)
  void a_status_never_falls_in_rank(@ForAll("answers") List<List<Said>> answers) {
    InstanceId instance = instance();
    Map<String, Integer> ranks = new HashMap<>();
    for (List<Said> answer : answers) {
      merge(instance, answer);
      for (String id : IDS) {
        int rank = state(instance, id)
            .flatMap(state -> state.record().status())
            .map(DeliveryStatus::rank)
            .orElse(0);
        assertThat(rank).isGreaterThanOrEqualTo(ranks.getOrDefault(id, 0));
        ranks.put(id, rank);
      }
    }
  }

  @Property(tries = 30)
  void what_is_derived_is_what_the_records_give(@ForAll("answers") List<List<Said>> answers) {
    InstanceId instance = merged(answers);
    List<String> kept = derived();

    new Remaking(new Dictionaries(), new TinyReader()).goOn(cache.database());
    assertThat(derived()).isEqualTo(kept);

    cache.registry().remove(instance);
    List<String> without = derived();
    new Remaking(new Dictionaries(), new TinyReader()).goOn(cache.database());
    assertThat(derived()).isEqualTo(without).isNotEqualTo(kept);
  }

  private static List<String> derived() {
    return Contents.of(cache, List.of("figure", "chat", "relation", "alias"));
  }

  private static List<String> rows(String query) {
    return cache
        .database()
        .read(sql -> sql.list(query, row -> {
          StringBuilder line = new StringBuilder();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append(row.getLong(i)).append(' ');
          }
          return line.toString();
        }));
  }

  @Provide
  Arbitrary<List<List<Said>>> answers() {
    Arbitrary<Said> said = Combinators.combine(
            Arbitraries.of(IDS),
            Arbitraries.integers().between(0, 50),
            Arbitraries.of(
                "",
                "pending",
                "sent",
                "delivered",
                "read",
                "failed",
                "yellowCard",
                "beamed",
                "warped"),
            Arbitraries.of("textMessage", "imageMessage", ""),
            Arbitraries.of("", "a", "bb", "cc"))
        .as(Said::new);
    return said.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(6);
  }

  private static InstanceId instance() {
    return new InstanceId(Long.toString(NEXT.incrementAndGet()));
  }

  private static InstanceId merged(List<List<Said>> answers) {
    InstanceId instance = instance();
    answers.forEach(answer -> merge(instance, answer));
    return instance;
  }

  private static void merge(InstanceId instance, List<Said> answer) {
    List<JournalRecord> records = answer.stream().map(said -> said.of(instance)).toList();
    cache
        .journalStore()
        .merge(Batch.of(instance, Journal.OUTGOING, Caches.TWO_WEEKS, NOW, records), NOW);
  }

  private static Optional<State> state(InstanceId instance, String id) {
    MessageKey key =
        new MessageKey(instance, Journal.OUTGOING.direction(), Records.CHAT, new MessageId(id));
    return cache
        .search()
        .history(AccessScope.everything(), Journal.OUTGOING, key)
        .map(MergePropertiesTest::state);
  }

  private static State state(RecordHistory history) {
    Map<String, Optional<Instant>> timeline = new HashMap<>();
    for (StatusEvent event : history.timeline()) {
      timeline.put(event.status().word(), event.at());
    }
    Set<Payload> observations = new HashSet<>();
    history.observations().forEach(observation -> observations.add(observation.payload()));
    JournalRecord r = history.record().record();
    MessageKey anywhere = new MessageKey(
        Records.INSTANCE, r.key().direction(), r.key().chat(), r.key().id());
    return new State(
        new JournalRecord(
            r.journal(),
            anywhere,
            r.timestamp(),
            r.typeMessage(),
            r.status(),
            r.sentByApi(),
            r.sender(),
            r.text(),
            r.payload()),
        timeline,
        observations);
  }
}
