package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecordStreamTest {
  @Test
  void pages_become_one_array() throws IOException {
    RecordStream stream = new RecordStream(
        page("1", "{\"a\":1}", "{\"b\":2}"),
        9,
        (cursor, limit) -> cursor.value().equals("1") ? page("2") : page("", "{\"c\":3}"));

    assertThat(text(stream)).isEqualTo("[{\"a\":1},{\"b\":2},{\"c\":3}]");
  }

  @Test
  void nothing_is_an_empty_array() throws IOException {
    assertThat(text(new RecordStream(page(""), 9, (cursor, limit) -> page("")))).isEqualTo("[]");
  }

  @Test
  void no_more_is_read_than_was_asked_for() throws IOException {
    RecordStream stream = new RecordStream(page("1", "1", "2"), 3, (cursor, limit) -> {
      assertThat(limit).isEqualTo(1);
      return page("more", "3");
    });

    assertThat(text(stream)).isEqualTo("[1,2,3]");
  }

  @Test
  void a_page_is_read_only_when_the_one_before_was_taken() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    RecordStream stream = new RecordStream(page("1", "1"), 9, (cursor, limit) -> {
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
    RecordStream stream = new RecordStream(page("1", "1"), 9, (cursor, limit) -> {
      throw new IOException("revoked");
    });

    assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
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
