package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.GROUP;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.port.JournalQueryPort;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every JournalQueryPort promises. */
public interface JournalQueryContract {
  Window DAY = Window.last(Duration.ofDays(1), NOW);

  /**
   * A source whose clock stands at {@code NOW}, which looks after the instances {@code INSTANCE}, {@code
   * OTHER} (WhatsApp) and {@code MAX}, and holds these records, read whole over two weeks.
   */
  JournalQueryPort journalsWith(List<JournalRecord> records);

  @Test
  default void newest_first_and_within_a_second_by_id_downwards() {
    var journals = journalsWith(List.of(
        incoming("A1").at(NOW.minusSeconds(50)).build(),
        incoming("A3").at(NOW.minusSeconds(10)).build(),
        incoming("B2").at(NOW.minusSeconds(50)).build()));

    assertThat(ids(all(journals, INSTANCE, Journal.INCOMING))).containsExactly("A3", "B2", "A1");
  }

  @Test
  default void only_records_of_the_window() {
    Instant from = NOW.minus(Duration.ofHours(3));
    Instant to = NOW.minus(Duration.ofHours(1));
    var journals = journalsWith(List.of(
        incoming("BEFORE").at(from.minusSeconds(1)).build(),
        incoming("FIRST").at(from).build(),
        incoming("LAST").at(to.minusSeconds(1)).build(),
        incoming("AFTER").at(to).build()));

    var reading = journals.records(
        AccessScope.everything(), INSTANCE, Journal.INCOMING, new Window(from, to));

    assertThat(ids(reading)).containsExactly("LAST", "FIRST");
  }

  @Test
  default void only_records_of_the_journal() {
    var journals = journalsWith(List.of(incoming("IN").build(), outgoing("OUT").build()));

    assertThat(ids(all(journals, INSTANCE, Journal.INCOMING))).containsExactly("IN");
    assertThat(ids(all(journals, INSTANCE, Journal.OUTGOING))).containsExactly("OUT");
  }

  @Test
  default void one_instance_never_sees_the_journal_of_another() {
    var journals = journalsWith(
        List.of(incoming("MINE").build(), incoming("THEIRS").of(OTHER).build()));

    assertThat(ids(all(journals, INSTANCE, Journal.INCOMING))).containsExactly("MINE");
    assertThat(ids(all(journals, OTHER, Journal.INCOMING))).containsExactly("THEIRS");
  }

  @Test
  default void an_instance_outside_the_scope_is_an_unknown_one() {
    var journals = journalsWith(List.of(incoming("A1").build()));
    var scope = AccessScope.only(Set.of(OTHER));
    assertThat(ids(all(journals, INSTANCE, Journal.INCOMING))).containsExactly("A1");

    var reading = journals.records(scope, INSTANCE, Journal.INCOMING, DAY);

    assertThat(reading.items()).isEmpty();
    assertThat(reading.freshness()).isEqualTo(Freshness.NEVER);
    assertThat(journals.messages(scope, INSTANCE, Direction.INCOMING, DAY).items())
        .isEmpty();
  }

  @Test
  default void an_unknown_instance_has_nothing_and_claims_nothing() {
    var journals = journalsWith(List.of(incoming("A1").build()));

    var reading = all(journals, new InstanceId("9999"), Journal.INCOMING);

    assertThat(reading.items()).isEmpty();
    assertThat(reading.freshness()).isEqualTo(Freshness.NEVER);
  }

  @Test
  default void payloads_come_back_byte_for_byte() {
    JournalRecord sloppy = incoming("A1").saying("Привет, שלום 😄").sloppy().build();
    var journals = journalsWith(List.of(sloppy, incoming("A2").build()));

    var reading = all(journals, INSTANCE, Journal.INCOMING);

    assertThat(reading.items()).extracting(JournalRecord::payload).contains(sloppy.payload());
  }

  @Test
  default void the_typed_parts_of_a_record_are_the_ones_of_its_payload() {
    JournalRecord in = incoming("A1").in(GROUP).build();
    JournalRecord out = outgoing("A2").withStatus(DeliveryStatus.READ).build();
    var journals = journalsWith(List.of(in, out));

    assertThat(all(journals, INSTANCE, Journal.INCOMING).items()).containsExactly(in);
    assertThat(all(journals, INSTANCE, Journal.OUTGOING).items()).containsExactly(out);
  }

  @Test
  default void a_record_without_a_usable_time_counts_at_the_moment_it_was_first_seen() {
    var journals = journalsWith(List.of(
        incoming("ZERO").withTimestamp(0).build(),
        incoming("OLD").at(NOW.minus(Duration.ofHours(5))).build()));

    var lastHour = journals.records(
        AccessScope.everything(),
        INSTANCE,
        Journal.INCOMING,
        Window.last(Duration.ofHours(1), NOW));

    assertThat(ids(lastHour)).containsExactly("ZERO");
  }

  @Test
  default void a_record_from_a_clock_ahead_of_ours_is_not_lost() {
    var journals =
        journalsWith(List.of(incoming("AHEAD").at(NOW.plusSeconds(180)).build()));

    assertThat(ids(all(journals, INSTANCE, Journal.INCOMING))).containsExactly("AHEAD");
  }

  @Test
  default void unknown_kinds_and_statuses_are_kept() {
    var journals = journalsWith(List.of(outgoing("A1")
        .withType("hologramMessage")
        .withStatus(new DeliveryStatus("teleported"))
        .build()));

    var record = all(journals, INSTANCE, Journal.OUTGOING).items().get(0);

    assertThat(record.typeMessage()).isEqualTo("hologramMessage");
    assertThat(record.status()).contains(new DeliveryStatus("teleported"));
  }

  @Test
  default void the_same_id_in_another_chat_is_another_message() {
    var journals =
        journalsWith(List.of(incoming("A1").build(), incoming("A1").in(GROUP).build()));

    assertThat(all(journals, INSTANCE, Journal.INCOMING).items()).hasSize(2);
  }

  @Test
  default void messages_are_understood() {
    var journals = journalsWith(List.of(
        incoming("A1").saying("in").build(),
        outgoing("A2").saying("out").withStatus(DeliveryStatus.DELIVERED).build()));

    var in = journals
        .messages(AccessScope.everything(), INSTANCE, Direction.INCOMING, DAY)
        .items();
    var out = journals
        .messages(AccessScope.everything(), INSTANCE, Direction.OUTGOING, DAY)
        .items();

    assertThat(in).extracting(Message::content).containsExactly(new MessageContent.Text("in"));
    assertThat(((Message.Incoming) in.get(0)).sender().displayName()).isEqualTo("Noa");
    assertThat(out).extracting(Message::content).containsExactly(new MessageContent.Text("out"));
    assertThat(((Message.Outgoing) out.get(0)).status()).isEqualTo(DeliveryStatus.DELIVERED);
  }

  @Test
  default void a_reading_says_what_it_rests_on() {
    var journals = journalsWith(List.of(incoming("A1").build()));

    Freshness freshness = all(journals, INSTANCE, Journal.INCOMING).freshness();

    assertThat(freshness.asOf()).contains(NOW);
    assertThat(freshness.completeFrom().orElseThrow()).isBeforeOrEqualTo(DAY.from());
  }

  private static Reading<JournalRecord> all(
      JournalQueryPort journals, InstanceId instance, Journal journal) {
    return journals.records(AccessScope.everything(), instance, journal, DAY);
  }

  private static List<String> ids(Reading<JournalRecord> reading) {
    return reading.items().stream().map(r -> r.key().id().value()).toList();
  }
}
