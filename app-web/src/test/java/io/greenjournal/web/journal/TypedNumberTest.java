package io.greenjournal.web.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
  @ParameterizedTest
  @CsvSource({
    "353850008601, chat:353850008601",
    "+353 85 000 8601, chat:353850008601",
    "refund +972 (54) 555-0101 dir:out, refund chat:972545550101 dir:out",
  })
  void a_number_is_taken_for_a_chat_however_it_is_written(String typed, String search) {
    assertThat(TypedNumber.in(typed)).map(TypedNumber::search).contains(search);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 123456",
        "chat:353850008601",
        "before:2026-11-20",
        "\"353850008601\"",
        "353850008601@c.us",
        "12345678901234567890",
        "hello"
      })
  void what_is_no_number_by_itself_stays_a_word(String typed) {
    assertThat(TypedNumber.in(typed)).isEmpty();
  }
}
