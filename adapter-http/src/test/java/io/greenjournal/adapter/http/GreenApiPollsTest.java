package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.ReplayGate;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreenApiPollsTest {
  private static final Window HOUR = Window.last(Duration.ofHours(1), NOW);
  private static final String OLD = incoming("OLD").build().payload().text();
  private static final String NEW =
      incoming("NEW").saying("שלום").build().payload().text();

  private final LiveSource source = new LiveSource(NOW);
  private final ReplayGate gate = new ReplayGate(7);

  @BeforeEach
  void addInstance() {
    source.add(INSTANCE, Messenger.WHATSAPP);
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void at_first_everything_is_fresh() {
    Poll poll = poll(OLD, NEW);

    assertThat(ids(poll)).containsExactly("OLD", "NEW");
    assertThat(poll.known()).isZero();
    assertThat(poll.fresh().freshness()).isEqualTo(Freshness.of(NOW, HOUR.from()));
    assertThat(source.fake.calls().get(0).parameter("minutes")).contains("60");
  }

  @Test
  void an_equal_answer_is_known_by_its_bytes() {
    keep(poll(OLD, NEW));

    Poll again = poll(OLD, NEW);

    assertThat(again.fresh().items()).isEmpty();
    assertThat(again.known()).isEqualTo(2);
    assertThat(again.fresh().isWhole()).isTrue();
    assertThat(again.fresh().freshness()).isEqualTo(Freshness.of(NOW, HOUR.from()));
  }

  @Test
  void of_a_changed_answer_only_the_new_records_are_read() {
    keep(poll(OLD));

    Poll next = poll(NEW, OLD);

    assertThat(ids(next)).containsExactly("NEW");
    assertThat(next.fresh().items().get(0).payload().text()).isEqualTo(NEW);
    assertThat(next.known()).isEqualTo(1);
    assertThat(next.mark()).isPresent();
    assertThat(next.fresh().isWhole()).isTrue();
  }

  @Test
  void what_is_older_than_the_window_is_not_thrown_away() {
    Poll poll =
        poll(incoming("EARLIER").at(NOW.minusSeconds(7200)).build().payload().text());

    assertThat(ids(poll)).containsExactly("EARLIER");
  }

  @Test
  void known_records_do_not_hide_what_is_broken_among_them() {
    keep(poll(OLD));

    Poll broken = poll(OLD, "17", NEW);

    assertThat(ids(broken)).containsExactly("OLD", "NEW");
    assertThat(broken.fresh().unreadable()).isEqualTo(1);
    assertThat(broken.mark()).isEmpty();
  }

  @Test
  void a_known_record_of_odd_json_is_known_too() {
    String sloppy = incoming("SLOPPY").sloppy().build().payload().text();
    keep(poll(sloppy, OLD));

    Poll next = poll(NEW, sloppy, OLD);

    assertThat(ids(next)).containsExactly("NEW");
    assertThat(next.known()).isEqualTo(2);
  }

  @Test
  void an_answer_that_breaks_off_behind_known_records_is_not_whole() {
    keep(poll(OLD));
    source.fake.faults().everywhere().body("[" + OLD + ",{\"idMess");

    assertThat(poll().fresh().endRead()).isFalse();
    assertThat(poll().mark()).isEmpty();
  }

  @Test
  void a_full_journal_is_read_as_a_whole_each_time() {
    source.add(new InstanceId("3100000003"), Messenger.MAX);
    String body = "[" + String.join(",", Collections.nCopies(5_000, OLD)) + "]";
    source.fake.faults().everywhere().body(body);

    Poll first =
        source.api.polls().poll(new InstanceId("3100000003"), Journal.INCOMING, HOUR, view());

    assertThat(first.mark()).isEmpty();
    assertThat(first.fresh().freshness().completeFrom()).contains(NOW.minusSeconds(3600));
  }

  @Test
  void many_new_records_are_read_at_one_go_and_none_is_missing() {
    keep(poll(OLD));
    List<String> many = IntStream.range(0, 500)
        .mapToObj(i -> incoming("N" + i).build().payload().text())
        .collect(Collectors.toList());
    many.add(OLD);

    Poll poll = poll(many.toArray(String[]::new));

    assertThat(poll.fresh().items().size() + poll.known()).isEqualTo(501);
    assertThat(ids(poll)).contains("N0", "N499");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[", "<html>"})
  void what_is_no_list_is_a_failure(String body) {
    source.fake.faults().everywhere().body(body);

    assertThatThrownBy(this::poll)
        .isInstanceOf(JournalSourceException.class)
        .hasMessageStartingWith("unreadable");
  }

  @Test
  void an_unknown_instance_has_nothing_and_claims_nothing() {
    assertThat(source.api.polls().poll(new InstanceId("99"), Journal.INCOMING, HOUR, view()))
        .isEqualTo(Poll.NOTHING);
  }

  private Poll poll(String... records) {
    if (records.length > 0) {
      source.fake.faults().everywhere().body("[" + String.join(",\n", records) + "]");
    }
    return source.api.polls().poll(INSTANCE, Journal.INCOMING, HOUR, view());
  }

  private SeenBefore view() {
    return gate.before(INSTANCE, Journal.INCOMING, HOUR);
  }

  private void keep(Poll poll) {
    Batch batch = Batch.of(INSTANCE, Journal.INCOMING, HOUR, NOW, poll);
    gate.enter(batch).committed();
  }

  private static Stream<String> names(List<JournalRecord> records) {
    return records.stream().map(r -> r.key().id().value());
  }

  private static List<String> ids(Poll poll) {
    return names(poll.fresh().items()).toList();
  }
}
