package io.greenjournal.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class SearchTermTest {
  @Test
  void keys_words_phrases_and_a_minus_are_told_apart() {
    assertThat(SearchTerm.of(
            "order type:image -draft \"to be paid\" chat:\"Клуб 3 Б\" -status:read inv*"))
        .extracting(SearchTerm::key, SearchTerm::value, SearchTerm::without)
        .containsExactly(
            tuple("", "order", false),
            tuple("type", "image", false),
            tuple("", "-draft", true),
            tuple("", "\"to be paid\"", false),
            tuple("chat", "Клуб 3 Б", false),
            tuple("status", "read", true),
            tuple("", "inv*", false));
  }

  @Test
  void an_unknown_key_is_just_text() {
    assertThat(SearchTerm.of("https://example.test re:hello 10:30"))
        .allMatch(SearchTerm::isText)
        .extracting(SearchTerm::value)
        .containsExactly("https://example.test", "re:hello", "10:30");
  }

  @Test
  void a_phrase_that_was_not_closed_goes_to_the_end() {
    assertThat(SearchTerm.of("a \"b c"))
        .extracting(SearchTerm::value)
        .containsExactly("a", "\"b c");
  }

  @Test
  void a_key_without_a_value_is_text() {
    assertThat(SearchTerm.of("type: image")).extracting(SearchTerm::key).containsExactly("", "");
  }

  @Test
  void every_part_knows_where_it_stands() {
    assertThat(SearchTerm.of("ab  type:image \"c d\""))
        .extracting(SearchTerm::typed, SearchTerm::at)
        .containsExactly(tuple("ab", 0), tuple("type:image", 4), tuple("\"c d\"", 15));
  }
}
