package io.greenjournal.adapter.http.body;

import static io.greenjournal.adapter.http.Samples.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.adapter.http.Samples;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.testkit.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalBodyTest {
  private static final List<String> GOOD = IntStream.range(0, 4)
      .mapToObj(
          i -> "{\"type\":\"outgoing\",\"idMessage\":\"A" + i + "\",\"timestamp\":170652226" + i
              + ",\"typeMessage\":\"quotedMessage\",\"chatId\":\"7@c.us\",\"extendedTextMessage\":{\"text\":"
              + "\"brackets ]}[{ and \\\" quotes // no comment\"},\"quotedMessage\":{\"stanzaId\":\"Q\","
              + "\"typeMessage\":\"pollMessage\",\"pollMessageData\":{\"options\":[{\"optionName\":\"x\"}]}}}")
      .toList();

  @Test
  void an_empty_array_is_read_to_its_end() {
    assertThat(body("[ ]").endRead()).isTrue();
    assertThat(body("[ ]").unreadable()).isZero();
  }

  @Test
  void elements_are_kept_byte_for_byte() {
    JournalBody body = body("[ " + GOOD.get(0) + " ,\n" + GOOD.get(1) + "]");

    assertThat(payloads(body)).containsExactly(GOOD.get(0), GOOD.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ",,", " ", ",\n, // note ]}\n", "/* , [ */ ,"})
  void elements_may_be_parted_by_more_or_less_than_a_comma(String separator) {
    JournalBody body = body("[" + String.join(separator, GOOD) + separator + "]");

    assertThat(payloads(body)).isEqualTo(GOOD);
    assertThat(body.unreadable()).isZero();
    assertThat(body.endRead()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"idMessage\":\"X\",\"timestamp\":1,,\"typeMessage\":\"textMessage\"}",
        "{\"idMessage\":\"X\",\"timestamp\":1,\"typeMessage\":}",
        "{\"idMessage\":\"X\",\"quotedMessage\":{\"typeMessage\":\"textMessage\"",
        "{\"idMessage\":\"X\",\"votes\":[{\"optionName\":\"y\"}",
        "{\"idMessage\":\"X\",\"textMessage\":\"never closed}",
        "{\"idMessage\":\"X\"]",
        "{broken}",
        "17",
        "null",
        "\"text\"",
        "[\"list\"]",
        "<html>"
      })
  void one_broken_element_loses_no_other(String broken) {
    for (int position = 0; position <= GOOD.size(); position++) {
      List<String> elements = new ArrayList<>(GOOD);
      elements.add(position, broken);

      JournalBody body = body("[" + String.join(",\n", elements) + "]");

      assertThat(payloads(body)).as(broken + " at " + position).isEqualTo(GOOD);
      assertThat(body.unreadable()).as(broken + " at " + position).isPositive();
    }
  }

  @Test
  void an_answer_cut_off_anywhere_holds_no_false_record() {
    byte[] whole = ("[" + String.join(",", GOOD) + "]").getBytes(StandardCharsets.UTF_8);
    for (int length = 1; length < whole.length; length++) {
      JournalBody body = JournalBody.read(Arrays.copyOf(whole, length), 0);

      List<String> payloads = payloads(body);
      assertThat(body.endRead()).as("%d bytes", length).isFalse();
      assertThat(payloads).as("%d bytes", length).isEqualTo(GOOD.subList(0, payloads.size()));
    }
  }

  @Test
  void a_cut_page_with_comments_holds_no_false_record() {
    byte[] whole = Fixtures.page("last-incoming-whatsapp");
    List<String> all = payloads(JournalBody.read(whole, 0));
    int end = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf(']');
    for (int length = 1; length <= end; length++) {
      JournalBody body = JournalBody.read(Arrays.copyOf(whole, length), 0);

      List<String> payloads = payloads(body);
      assertThat(body.endRead()).as("%d bytes", length).isFalse();
      assertThat(payloads).as("%d bytes", length).isEqualTo(all.subList(0, payloads.size()));
    }
  }

  @Test
  void what_follows_the_end_is_counted() {
    JournalBody body = body("[" + GOOD.get(0) + "]<html>");

    assertThat(payloads(body)).containsExactly(GOOD.get(0));
    assertThat(body.unreadable()).isPositive();
    assertThat(body.endRead()).isFalse();
  }

  @Test
  void a_stray_bracket_is_not_taken_for_the_end() {
    JournalBody body = body("[]," + GOOD.get(0) + "]");

    assertThat(payloads(body)).containsExactly(GOOD.get(0));
    assertThat(body.unreadable()).isPositive();
    assertThat(body.endRead()).isTrue();
  }

  @Test
  void an_element_nested_too_deep_is_broken() {
    JournalBody body =
        body("[{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}," + GOOD.get(0) + "]");

    assertThat(payloads(body)).containsExactly(GOOD.get(0));
    assertThat(body.unreadable()).isOne();
  }

  @Test
  void garbage_without_end_is_read_in_no_time() {
    JournalBody body = body("[" + "{\"a\":[".repeat(200_000));

    assertThat(body.elements()).isEmpty();
    assertThat(body.endRead()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{//", "{/*"})
  void comments_without_end_are_read_in_no_time(String verse) {
    JournalBody body = body("[" + verse.repeat(1_000_000));

    assertThat(body.elements()).isEmpty();
    assertThat(body.endRead()).isFalse();
  }

  @Test
  void more_records_than_any_journal_has_are_refused() {
    assertThatThrownBy(() -> body("[" + "{},".repeat(50_000) + "{}]"))
        .isInstanceOf(JournalSourceException.class)
        .hasMessageContaining("50000");
  }

  private static List<String> payloads(JournalBody body) {
    return Samples.records(Journal.OUTGOING, body).stream()
        .map(JournalRecord::payload)
        .map(payload -> payload.text())
        .toList();
  }
}
