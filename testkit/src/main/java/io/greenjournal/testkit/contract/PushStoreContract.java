package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.CHAT;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.push.DeliveryNews;
import io.greenjournal.core.push.Envelope;
import io.greenjournal.core.push.Notification;
import io.greenjournal.core.push.PushFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every PushStore promises, beside the journals that are kept in the same cache. */
public interface PushStoreContract {
  /** An empty cache that looks after {@code INSTANCE} and {@code OTHER}, and what is pushed into it. */
  record Pushed(Kept kept, PushStore push) {}

  Pushed emptyPushed();

  Instant SENT_AT = NOW.minusSeconds(600);
  Instant DELIVERED_AT = NOW.minusSeconds(500);
  Instant READ_AT = NOW.minusSeconds(300);

  @Test
  default void a_pushed_message_is_there_at_once_and_says_where_it_is_from() {
    Pushed cache = emptyPushed();
    JournalRecord record = pushed(incoming("A1").at(SENT_AT).build());

    push(cache, message(record));

    RecordHistory history = history(cache, record);
    assertThat(history.record().record()).isEqualTo(record);
    assertThat(history.record().at()).isEqualTo(SENT_AT);
    assertThat(history.observations())
        .containsExactly(new Observation(NOW, record.payload(), Source.PUSH));
  }

  @Test
  default void the_copy_of_the_journal_is_shown_as_soon_as_there_is_one() {
    Pushed cache = emptyPushed();
    JournalRecord ofJournal = outgoing("A1").at(SENT_AT).build();
    JournalRecord ofPush =
        pushed(outgoing("A1").at(READ_AT).saying("Hello, longer").build());

    push(cache, message(ofPush));
    merge(cache, ofJournal);
    push(cache, message(ofPush));

    RecordHistory history = history(cache, ofJournal);
    assertThat(history.record().record().payload()).isEqualTo(ofJournal.payload());
    assertThat(history.record().record().source()).isEqualTo(Source.JOURNAL);
    assertThat(history.observations()).hasSize(2);
  }

  @Test
  default void a_journal_that_shows_an_empty_copy_does_not_hide_what_was_pushed() {
    Pushed cache = emptyPushed();
    JournalRecord poor = outgoing("A1").at(READ_AT).saying("").build();
    JournalRecord rich = pushed(outgoing("A1").at(SENT_AT).build());

    push(cache, message(rich));
    merge(cache, poor);

    assertThat(history(cache, poor).record().record().text()).isEqualTo("Hello");
  }

  /** Every order, each taken twice; the cache must end up the same but for when it saw what. */
  @Test
  default void the_order_and_number_of_notifications_and_answers_does_not_matter() {
    Pushed cache = emptyPushed();
    List<Integer> steps = List.of(0, 1, 2, 3, 4);
    Set<String> states = new TreeSet<>();
    int number = 0;
    for (List<Integer> order : permutations(steps)) {
      String id = "P%03d".formatted(number++);
      List<Consumer<Pushed>> taken = life(id);
      order.forEach(step -> taken.get(step).accept(cache));
      List<Integer> again = new ArrayList<>(order);
      Collections.shuffle(again, new Random(number));
      again.forEach(step -> taken.get(step).accept(cache));
      states.add(state(cache, outgoing(id).build()).replace(id, "P000"));
    }

    assertThat(number).isEqualTo(120);
    assertThat(states).hasSize(1);
    RecordHistory history = history(cache, outgoing("P000").build());
    assertThat(history.record().record().status()).contains(DeliveryStatus.READ);
    assertThat(history.timeline())
        .containsExactly(
            new StatusEvent(DeliveryStatus.SENT, Optional.of(SENT_AT), NOW),
            new StatusEvent(
                DeliveryStatus.DELIVERED, Optional.of(DELIVERED_AT), NOW, Source.PUSH, ""),
            new StatusEvent(
                DeliveryStatus.READ, Optional.of(READ_AT), NOW, Source.JOURNAL, "seen"));
    assertThat(cache.push().figures(AccessScope.everything(), INSTANCE, NOW).waiting())
        .isZero();
  }

  private static List<Consumer<Pushed>> life(String id) {
    JournalRecord sent =
        outgoing(id).at(SENT_AT).withStatus(DeliveryStatus.SENT).build();
    JournalRecord read =
        outgoing(id).at(READ_AT).withStatus(DeliveryStatus.READ).build();
    return List.of(
        cache -> push(
            cache,
            message(pushed(
                outgoing(id).at(SENT_AT).withStatus(DeliveryStatus.UNKNOWN).build()))),
        cache -> push(cache, delivery(sent.key(), DeliveryStatus.DELIVERED, DELIVERED_AT, "")),
        cache ->
            push(cache, delivery(sent.key(), DeliveryStatus.READ, READ_AT.plusSeconds(1), "seen")),
        cache -> merge(cache, sent),
        cache -> merge(cache, read));
  }

  @Test
  default void a_status_waits_for_its_message_and_for_no_other() {
    Pushed cache = emptyPushed();
    JournalRecord record = outgoing("A1").at(SENT_AT).build();
    push(cache, delivery(record.key(), DeliveryStatus.READ, READ_AT, ""));
    push(cache, delivery(record.key(), DeliveryStatus.READ, READ_AT, ""));

    merge(cache, outgoing("A2").at(SENT_AT).build());
    merge(cache, incoming("A1").at(SENT_AT).build());
    merge(cache, outgoing("A1").of(OTHER).at(SENT_AT).build());

    assertThat(figures(cache).waiting()).isEqualTo(1);
    assertThat(statuses(cache, outgoing("A2").build())).containsExactly("sent");
    assertThat(statuses(cache, outgoing("A1").of(OTHER).build())).containsExactly("sent");
    merge(cache, record);
    assertThat(statuses(cache, record)).containsExactly("sent", "read");
    assertThat(figures(cache).waiting()).isZero();
  }

  @Test
  default void a_status_waits_thirty_days() {
    Pushed cache = emptyPushed();
    JournalRecord first = outgoing("A1").at(SENT_AT).build();
    JournalRecord second = outgoing("A2").at(SENT_AT).build();
    push(cache, delivery(first.key(), DeliveryStatus.READ, READ_AT, ""));
    Instant later = NOW.plus(PushStore.PATIENCE).plusMillis(1);

    cache.push().keep(INSTANCE, delivery(second.key(), DeliveryStatus.READ, READ_AT, ""), later);

    assertThat(cache.push().figures(AccessScope.everything(), INSTANCE, later).waiting())
        .isEqualTo(1);
    merge(cache, first);
    merge(cache, second);
    assertThat(statuses(cache, first)).containsExactly("sent");
    assertThat(statuses(cache, second)).containsExactly("sent", "read");
  }

  @Test
  default void a_failure_keeps_its_reason_and_never_undoes_what_happened() {
    Pushed cache = emptyPushed();
    JournalRecord record = outgoing("A1").at(SENT_AT).build();
    merge(cache, record);

    push(cache, delivery(record.key(), DeliveryStatus.FAILED, READ_AT, "No such chat"));

    RecordHistory history = history(cache, record);
    assertThat(history.record().record().status()).contains(DeliveryStatus.SENT);
    assertThat(history.timeline()).last().satisfies(event -> {
      assertThat(event.status()).isEqualTo(DeliveryStatus.FAILED);
      assertThat(event.detail()).isEqualTo("No such chat");
      assertThat(event.source()).isEqualTo(Source.PUSH);
    });
  }

  @Test
  default void nothing_is_complete_because_something_was_pushed() {
    Pushed cache = emptyPushed();
    JournalRecord record = pushed(outgoing("A1").at(SENT_AT).build());

    push(cache, message(record));
    push(cache, delivery(record.key(), DeliveryStatus.READ, READ_AT, ""));

    assertThat(cache.kept().log().state(INSTANCE, Journal.OUTGOING).freshness())
        .isEqualTo(Freshness.NEVER);
    assertThat(cache.kept().log().coverage(AccessScope.everything(), Kept.TWO_WEEKS))
        .isEmpty();
    assertThat(cache.kept().log().holes(AccessScope.everything(), Kept.TWO_WEEKS))
        .isEmpty();
    assertThat(cache.kept().log().runs(AccessScope.everything(), Optional.empty(), 10))
        .isEmpty();
  }

  @Test
  default void what_nothing_is_made_of_is_kept_once_and_counted_by_kind() {
    Pushed cache = emptyPushed();
    push(cache, other("deviceInfo", 1));
    push(cache, other("deviceInfo", 1));
    push(cache, other("deviceInfo", 2));
    push(cache, other("", 3));
    push(
        cache,
        new Notification.StateChanged(envelope("stateInstanceChanged", 4), new InstanceState("x")));

    assertThat(figures(cache).kept()).isEqualTo(Map.of("deviceInfo", 2L, "", 1L));
    Instant later = NOW.plus(PushStore.PATIENCE).plusMillis(1);
    cache.push().keep(OTHER, other("deviceInfo", 5), later);
    assertThat(cache.push().figures(AccessScope.everything(), INSTANCE, later).kept())
        .isEmpty();
  }

  @Test
  default void of_what_nothing_is_made_of_the_latest_are_kept() {
    Pushed cache = emptyPushed();
    for (int i = 0; i <= PushStore.MOST_KEPT; i++) {
      push(cache, other(i == 0 ? "first" : "later", i));
    }

    assertThat(figures(cache).kept()).isEqualTo(Map.of("later", (long) PushStore.MOST_KEPT));
  }

  @Test
  default void figures_are_of_one_instance_and_of_today() {
    Pushed cache = emptyPushed();
    assertThat(figures(cache)).isEqualTo(PushFigures.NONE);
    Instant yesterday = NOW.minus(Duration.ofDays(1));
    cache.push().keep(INSTANCE, other("a", 1), yesterday);
    push(cache, other("a", 2));
    push(cache, other("a", 2));

    assertThat(figures(cache).lastAt()).contains(NOW);
    assertThat(figures(cache).today()).isEqualTo(2);
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertThat(
            cache.push().figures(AccessScope.everything(), INSTANCE, tomorrow).today())
        .isZero();
    assertThat(cache.push().figures(AccessScope.everything(), OTHER, NOW))
        .isEqualTo(PushFigures.NONE);
    assertThat(cache.push().figures(AccessScope.only(Set.of(OTHER)), INSTANCE, NOW))
        .isEqualTo(PushFigures.NONE);
  }

  private static PushFigures figures(Pushed cache) {
    return cache.push().figures(AccessScope.everything(), INSTANCE, NOW);
  }

  private static void push(Pushed cache, Notification notification) {
    cache.push().keep(INSTANCE, notification, NOW);
  }

  private static void merge(Pushed cache, JournalRecord record) {
    cache.kept().merge(record);
  }

  /** The same message as a notification brings it: other bytes, another source. */
  private static JournalRecord pushed(JournalRecord r) {
    return new JournalRecord(
        r.journal(),
        r.key(),
        r.timestamp(),
        r.typeMessage(),
        r.status(),
        r.sentByApi(),
        r.sender(),
        r.text(),
        Payload.of("{\"typeWebhook\":\"pushed\",\"is\":" + r.payload().text() + "}"),
        Source.PUSH);
  }

  private static Notification message(JournalRecord record) {
    return new Notification.MessageSeen(
        new Envelope("pushed", INSTANCE.value(), record.timestamp(), record.payload()), record);
  }

  private static Notification delivery(
      MessageKey key, DeliveryStatus status, Instant at, String detail) {
    return new Notification.DeliveryChanged(
        envelope("outgoingMessageStatus", at.getEpochSecond()),
        new DeliveryNews(key, status, Optional.of(at), detail));
  }

  private static Notification other(String kind, long number) {
    return new Notification.Other(envelope(kind, number));
  }

  private static Envelope envelope(String kind, long number) {
    return new Envelope(
        kind,
        INSTANCE.value(),
        OptionalLong.empty(),
        Payload.of("{\"typeWebhook\":\"" + kind + "\",\"number\":" + number + "}"));
  }

  private static RecordHistory history(Pushed cache, JournalRecord record) {
    return cache
        .kept()
        .search()
        .history(AccessScope.everything(), record.journal(), record.key())
        .orElseThrow();
  }

  private static List<String> statuses(Pushed cache, JournalRecord record) {
    return history(cache, record).timeline().stream()
        .map(event -> event.status().word())
        .toList();
  }

  private static String state(Pushed cache, JournalRecord record) {
    RecordHistory history = history(cache, record);
    String observations = history.observations().stream()
        .map(o -> o.source() + " " + o.payload().text())
        .sorted()
        .collect(Collectors.joining("\n"));
    JournalRecord shown = history.record().record();
    return shown + "\n" + shown.payload().text() + "\n" + history.timeline() + "\n" + observations
        + "\n" + CHAT.equals(shown.key().chat());
  }

  private static List<List<Integer>> permutations(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Integer first : of) {
      List<Integer> rest = new ArrayList<>(of);
      rest.remove(first);
      for (List<Integer> order : permutations(rest)) {
        List<Integer> whole = new ArrayList<>(List.of(first));
        whole.addAll(order);
        all.add(whole);
      }
    }
    return all;
  }
}
