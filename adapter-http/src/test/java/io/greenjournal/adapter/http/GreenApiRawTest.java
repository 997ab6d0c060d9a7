package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RawRecord;
import io.greenjournal.core.journal.Reading;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreenApiRawTest {
  private static final Payload SLOPPY =
      incoming("A1").saying("שלום").sloppy().build().payload();
  private static final Payload OTHER = incoming("A2").build().payload();

  private final LiveSource source = new LiveSource(NOW);

  @BeforeEach
  void addInstance() {
    source.add(INSTANCE, Messenger.WHATSAPP);
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void records_come_byte_for_byte_in_the_vendors_order() {
    answer("[" + SLOPPY.text() + " ,\n" + OTHER.text() + "]");

    Reading<RawRecord> reading = read();

    assertThat(reading.items()).extracting(RawRecord::payload).containsExactly(SLOPPY, OTHER);
    assertThat(reading.isWhole()).isTrue();
    assertThat(reading.freshness()).isEqualTo(new Freshness(Optional.of(NOW), Optional.empty()));
    assertThat(source.fake.calls().get(0).parameter("minutes")).contains("60");
  }

  @Test
  void equal_records_have_equal_hashes_and_no_others() {
    answer("[" + SLOPPY.text() + "," + SLOPPY.text() + "," + OTHER.text() + "]");

    var hashes = read().items().stream().map(RawRecord::hash).toList();

    assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).isNotEqualTo(hashes.get(2));
  }

  @Test
  void what_is_no_whole_object_is_counted() {
    answer("[" + OTHER.text() + ",17,{\"a\":[}," + SLOPPY.text() + "]");

    assertThat(read().items()).extracting(RawRecord::payload).contains(OTHER);
    assertThat(read().unreadable()).isPositive();
  }

  @Test
  void an_answer_that_breaks_off_keeps_what_came_and_says_so() {
    answer("[" + OTHER.text() + ",{\"idMess");

    assertThat(read().items()).extracting(RawRecord::payload).containsExactly(OTHER);
    assertThat(read().endRead()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[", "<html>"})
  void what_is_no_list_is_a_failure(String body) {
    answer(body);

    assertThatThrownBy(this::read)
        .isInstanceOf(JournalSourceException.class)
        .hasMessageStartingWith("unreadable");
  }

  @Test
  void an_unknown_instance_has_nothing_and_claims_nothing() {
    assertThat(source.api.raw(new InstanceId("99"), Journal.INCOMING, Duration.ofHours(1)))
        .isEqualTo(Reading.whole(java.util.List.of(), Freshness.NEVER));
  }

  private void answer(String body) {
    source.fake.faults().everywhere().body(body);
  }

  private Reading<RawRecord> read() {
    return source.api.raw(INSTANCE, Journal.INCOMING, Duration.ofHours(1));
  }
}
