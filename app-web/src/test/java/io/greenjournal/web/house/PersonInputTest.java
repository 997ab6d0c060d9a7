package io.greenjournal.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonInputTest {
  @Test
  void a_phone_number_is_read_however_it_is_written() {
    for (String typed : new String[] {"+7 900 123-45-67", "+7 (900) 123.45.67", "+79001234567"}) {
      assertThat(PersonInput.read(typed))
          .hasValueSatisfying(
              person -> assertThat(person.ids()).containsExactly("79001234567@c.us"));
    }
  }

  @Test
  void bare_digits_may_be_a_number_or_an_id_of_another_messenger() {
    assertThat(PersonInput.read("79001234567"))
        .hasValueSatisfying(
            person -> assertThat(person.ids()).containsExactly("79001234567", "79001234567@c.us"));
  }

  @Test
  void ids_are_taken_as_they_stand_several_with_commas_between() {
    assertThat(PersonInput.read(" 79001234567@c.us, 12345@lid;-1009@g.us\n-100"))
        .hasValueSatisfying(person -> {
          assertThat(person.ids())
              .containsExactly("79001234567@c.us", "12345@lid", "-1009@g.us", "-100");
          assertThat(person.sign()).isEqualTo("79001234567@c.us");
          assertThat(person.toString()).doesNotContain("7900");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ;", "Dana", "79001234567@c.us, Dana", "<script>@c.us x", "+7"})
  void what_is_neither_is_refused_as_a_whole(String typed) {
    assertThat(PersonInput.read(typed)).isEmpty();
  }
}
