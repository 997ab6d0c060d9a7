package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.DeliveryNews;
import io.greenjournal.core.push.Envelope;
import io.greenjournal.core.push.Notification;
import io.greenjournal.testkit.memory.TinyReader;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was pushed, beside everything else that a cache keeps. */
class SqlitePushTest {
  private static final List<String> TABLES =
      List.of("waiting_status", "notification", "push_secret", "push_figure");

  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void counts_and_figures_are_those_of_the_records_however_pushes_and_answers_mix() {
    Random random = new Random(13);
    List<String> words = List.of("sent", "delivered", "read", "failed", "beamed");
    for (int i = 0; i < 300; i++) {
      String id = "M" + random.nextInt(40);
      JournalRecord record = outgoing(id)
          .at(NOW.minusSeconds(random.nextInt(7_200)))
          .withStatus(new DeliveryStatus(words.get(random.nextInt(words.size()))))
          .build();
      switch (random.nextInt(3)) {
        case 0 -> Caches.merge(cache, record);
        case 1 -> push(INSTANCE, message(record));
        default -> push(INSTANCE, status(record));
      }
    }

    List<String> kept = Contents.of(cache, List.of("figure", "chat"));
    cache.upkeep().rebuild();
    assertThat(Contents.of(cache, List.of("figure", "chat"))).isEqualTo(kept).isNotEmpty();
  }

  @Test
  void nothing_is_left_of_an_instance_that_is_removed() {
    fill(INSTANCE);
    fill(OTHER);
    assertThat(Contents.of(cache, TABLES)).hasSize(8);

    cache.registry().remove(INSTANCE);
    push(INSTANCE, status(outgoing("LATE").build()));

    assertThat(Contents.of(cache, TABLES)).hasSize(4);
    assertThat(cache.pushSecrets().find(INSTANCE)).isEmpty();
    assertThat(cache.pushSecrets().find(OTHER)).isPresent();
  }

  @Test
  void nothing_is_left_of_a_person_who_is_erased_and_nothing_old_comes_back() {
    fill(INSTANCE);
    JournalRecord record = outgoing("A1").build();
    push(INSTANCE, message(record));

    cache.upkeep().erase(AccessScope.everything(), Set.of(CHAT.value()), NOW);
    push(INSTANCE, message(record));
    push(INSTANCE, status(record));

    assertThat(Contents.of(cache, List.of("message", "waiting_status", "notification")))
        .isEmpty();
  }

  @Test
  void the_same_status_once_more_writes_no_row_of_the_message() {
    JournalRecord record = outgoing("A1").build();
    Caches.merge(cache, record);
    push(INSTANCE, status(record));
    List<String> before = Contents.of(cache, List.of("message", "status_event", "figure"));

    push(INSTANCE, status(record));

    assertThat(Contents.of(cache, List.of("message", "status_event", "figure"))).isEqualTo(before);
  }

  @Test
  void the_mirror_reads_what_was_pushed_as_a_journal_shows_it() {
    cache.close();
    cache = SqliteCache.open(directory, translating(), () -> NOW);
    JournalRecord record = outgoing("A1").at(NOW.minusSeconds(60)).build();
    push(INSTANCE, message(record));

    assertThat(mirrored()).containsExactly("as in the journal");
    assertThat(cache
            .received()
            .message(AccessScope.everything(), INSTANCE, CHAT, record.key().id()))
        .contains(Payload.of("as in the journal"));
    Caches.merge(cache, record);
    assertThat(mirrored()).containsExactly(record.payload().text());
  }

  private List<String> mirrored() {
    return cache
        .received()
        .page(
            AccessScope.everything(),
            ReceivedFilter.journal(INSTANCE, record().journal(), Caches.TWO_WEEKS),
            Optional.empty(),
            10)
        .items()
        .stream()
        .map(Payload::text)
        .toList();
  }

  private static JournalRecord record() {
    return outgoing("A1").build();
  }

  private static JournalRecordReader translating() {
    TinyReader tiny = new TinyReader();
    return (JournalRecordReader) Proxy.newProxyInstance(
        SqlitePushTest.class.getClassLoader(),
        new Class<?>[] {JournalRecordReader.class},
        (proxy, method, arguments) -> method.getName().equals("asInJournal")
            ? Payload.of("as in the journal")
            : method.invoke(tiny, arguments));
  }

  /** A row in every table of push. */
  private void fill(InstanceId instance) {
    assertThat(cache.pushSecrets().put(instance, "hash", "abcd", NOW)).isPresent();
    push(instance, status(outgoing("WAITS").of(instance).build()));
    push(
        instance,
        new Notification.Other(envelope("{\"typeWebhook\":\"x\",\"from\":\"" + CHAT + "\"}")));
  }

  private void push(InstanceId instance, Notification notification) {
    PushStore store = cache.push();
    store.keep(instance, notification, NOW);
  }

  private static Notification message(JournalRecord r) {
    Payload payload = Payload.of("{\"pushed\":" + r.payload().text() + "}");
    return new Notification.MessageSeen(
        envelope(payload.text()),
        new JournalRecord(
            r.journal(),
            r.key(),
            r.timestamp(),
            r.typeMessage(),
            r.status(),
            r.sentByApi(),
            r.sender(),
            r.text(),
            payload,
            Source.PUSH));
  }

  private static Notification status(JournalRecord r) {
    return new Notification.DeliveryChanged(
        envelope("{}"),
        new DeliveryNews(r.key(), r.status().orElseThrow(), Optional.of(NOW.minusSeconds(30)), ""));
  }

  private static Envelope envelope(String text) {
    return new Envelope("x", "", OptionalLong.empty(), Payload.of(text));
  }
}
