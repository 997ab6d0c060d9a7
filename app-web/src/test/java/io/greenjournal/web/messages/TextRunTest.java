package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRunTest {
  @Test
  void an_address_in_a_sentence_is_a_link_without_the_full_stop() {
    assertThat(TextRun.of("see https://example.test/a. Thanks"))
        .extracting(TextRun::text, TextRun::href)
        .containsExactly(
            tuple("see ", ""),
            tuple("https://example.test/a", "https://example.test/a"),
            tuple(". Thanks", ""));
  }

  @Test
  void a_dangerous_address_stays_text() {
    assertThat(TextRun.of("javascript:alert(1) https://a.test@evil.test/ <b>"))
        .allMatch(run -> !run.isLink());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "https://a.test",
        "x https://a.test y http://b.test/?q=1!",
        "(https://a.test)"
      })
  void nothing_of_the_text_gets_lost(String text) {
    assertThat(TextRun.of(text).stream().map(TextRun::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }
}
