package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was lost is counted, and the beginnings of the first three pieces can be looked at. */
class LostElementsTest {
  private static final String A1 = incoming("A1").build().payload().text();
  private static final String A2 = incoming("A2").build().payload().text();
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);

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
  void elements_of_a_proper_list_that_are_no_records_are_kept() {
    answer("[ 17 ," + A1 + ",\"text\", [1,{\"a\":2}]," + A2 + "]");

    assertThat(texts(records().samples())).containsExactly("17", "\"text\"", "[1,{\"a\":2}]");
    assertThat(texts(streamed().samples())).containsExactly("17", "\"text\"", "[1,{\"a\":2}]");
    assertThat(texts(raw().samples())).containsExactly("17", "\"text\"", "[1,{\"a\":2}]");
  }

  @Test
  void a_broken_element_is_kept_without_what_follows_it() {
    answer("[{broken}," + A1 + ",{\"idMessage\":\"never," + A2 + "]");

    assertThat(records().items()).hasSize(2);
    assertThat(texts(records().samples())).containsExactly("{broken}", "{\"idMessage\":\"never,");
    assertThat(texts(streamed().samples())).containsExactly("{broken}", "{\"idMessage\":\"never,");
  }

  @Test
  void what_a_cut_leaves_is_kept() {
    answer("[" + A1 + ",{\"idMess");

    assertThat(texts(records().samples())).containsExactly("{\"idMess");
    assertThat(texts(streamed().samples())).containsExactly("{\"idMess");
    assertThat(texts(raw().samples())).containsExactly("{\"idMess");
  }

  @Test
  void three_are_kept_and_of_each_a_kibibyte() {
    answer("[" + "{broken},".repeat(9) + A1 + "]");
    assertThat(records().unreadable()).isEqualTo(9);
    assertThat(records().samples()).hasSize(3);
    assertThat(streamed().samples()).hasSize(3);

    answer("[{" + "broken".repeat(9_000) + "}," + A1 + "]");
    assertThat(records().samples()).extracting(Payload::size).containsExactly(1024);
  }

  @Test
  void no_text_of_them_is_shown_by_accident() {
    answer("[{very private}," + A1 + "]");

    assertThat(records().samples()).hasSize(1);
    assertThat(records().toString() + streamed() + raw()).doesNotContain("very private");
  }

  @Test
  void nothing_of_a_masked_instance_is_kept() {
    answer("[{very private}," + A1 + "]");
    AccessScope masked = new AccessScope(Optional.empty(), Set.of(INSTANCE));

    Reading<JournalRecord> reading =
        source.api.journals().records(masked, INSTANCE, Journal.INCOMING, DAY);

    assertThat(reading.unreadable()).isOne();
    assertThat(reading.samples()).isEmpty();
  }

  @Test
  void they_come_with_messages_and_without_waiting_too() {
    answer("[{broken}," + A1 + "]");
    AccessScope all = AccessScope.everything();

    assertThat(texts(source.api.incoming(INSTANCE, Duration.ofDays(1)).samples()))
        .containsExactly("{broken}");
    assertThat(texts(source
            .api
            .async()
            .messages(all, INSTANCE, Direction.INCOMING, DAY)
            .join()
            .samples()))
        .containsExactly("{broken}");
  }

  private void answer(String body) {
    source.fake.faults().everywhere().body(body);
  }

  private Reading<JournalRecord> records() {
    return source.api.journals().records(AccessScope.everything(), INSTANCE, Journal.INCOMING, DAY);
  }

  private StreamEnd streamed() {
    return source.api.stream()
        .records(AccessScope.everything(), INSTANCE, Journal.INCOMING, DAY, record -> {});
  }

  private Reading<?> raw() {
    return source.api.raw(INSTANCE, Journal.INCOMING, Duration.ofDays(1));
  }

  private static List<String> texts(List<Payload> samples) {
    return samples.stream().map(Payload::text).toList();
  }
}
