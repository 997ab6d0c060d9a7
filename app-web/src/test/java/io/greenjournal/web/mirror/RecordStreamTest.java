package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecordStreamTest {
  @Test
  void pages_become_one_array() throws IOException {
    RecordStream stream = stream(
        page("1", "{\"a\":1}", "{\"b\":2}"),
        9,
        (cursor, limit) -> cursor.value().equals("1") ? page("2") : page("", "{\"c\":3}"));

    assertThat(text(stream)).isEqualTo("[{\"a\":1},{\"b\":2},{\"c\":3}]");
  }

  @Test
  void nothing_is_an_empty_array() throws IOException {
    assertThat(text(stream(page(""), 9, (cursor, limit) -> page("")))).isEqualTo("[]");
  }

  @Test
  void no_more_is_read_than_was_asked_for() throws IOException {
    RecordStream stream = stream(page("1", "1", "2"), 3, (cursor, limit) -> {
      assertThat(limit).isEqualTo(1);
      return page("more", "3");
    });

    assertThat(text(stream)).isEqualTo("[1,2,3]");
  }

  @Test
  void a_page_is_read_only_when_the_one_before_was_taken() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    RecordStream stream = stream(page("1", "1"), 9, (cursor, limit) -> {
      reads.incrementAndGet();
      return page("");
    });

    assertThat(stream.read()).isEqualTo('[');
    assertThat(stream.read()).isEqualTo('1');
    assertThat(reads).hasValue(0);
    assertThat(stream.read()).isEqualTo(']');
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(reads).hasValue(1);
  }

  @Test
  void an_answer_that_may_not_go_on_breaks_and_does_not_end() {
    RecordStream stream = stream(page("1", "1"), 9, (cursor, limit) -> {
      throw new IOException("revoked");
    });

    assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
  }

  @Test
  void a_damaged_record_is_left_out_and_counted() throws IOException {
    List<Integer> told = new ArrayList<>();
    Page<Payload> first = new Page<>(
        List.of(Payload.damaged(), Payload.of("1"), Payload.damaged()),
        Optional.of(new Cursor("1")),
        Freshness.NEVER);
    Page<Payload> last =
        new Page<>(List.of(Payload.damaged(), Payload.of("{}")), Optional.empty(), Freshness.NEVER);

    RecordStream stream = new RecordStream(first, 9, (cursor, limit) -> last, told::add);

    assertThat(stream.leftOut()).isEqualTo(2);
    assertThat(text(stream)).isEqualTo("[1,{}]");
    assertThat(told).containsExactly(3);
  }

  @Test
  void the_end_is_told_once_whole_broken_or_forsaken() throws IOException {
    List<Integer> told = new ArrayList<>();
    RecordStream whole = new RecordStream(page("", "1"), 9, (cursor, limit) -> page(""), told::add);
    assertThat(text(whole)).isEqualTo("[1]");
    whole.close();
    assertThat(told).hasSize(1);

    RecordStream broken = new RecordStream(
        page("1", "1"),
        9,
        (cursor, limit) -> {
          throw new IOException("revoked");
        },
        told::add);
    assertThatThrownBy(broken::readAllBytes).isInstanceOf(IOException.class);
    assertThat(told).hasSize(2);

    RecordStream forsaken =
        new RecordStream(page("1", "1"), 9, (cursor, limit) -> page(""), told::add);
    assertThat(forsaken.read()).isEqualTo('[');
    assertThat(told).hasSize(2);
    forsaken.close();
    assertThat(told).hasSize(3);
  }

  private static RecordStream stream(Page<Payload> first, long limit, RecordStream.Pages pages) {
    return new RecordStream(first, limit, pages, leftOut -> {});
  }

  private static String text(RecordStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Page<Payload> page(String next, String... records) {
    return new Page<>(
        Arrays.stream(records).map(Payload::of).toList(),
        next.isEmpty() ? Optional.empty() : Optional.of(new Cursor(next)),
        Freshness.NEVER);
  }
}
