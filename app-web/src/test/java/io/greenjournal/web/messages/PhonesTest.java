package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {
  @ParameterizedTest
  @CsvSource({
    "+972521234567, +972 52-123-4567",
    "+79001234567, +7 900 123-45-67",
    "+353850091109, +353 85 009 1109",
    "+4915112345678, +49 1511 2345678",
    "+390612345678, +39 06 1234 5678",
  })
  void a_number_is_set_apart_as_its_country_does_it(String dialled, String written) {
    assertThat(Phones.written(dialled)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+4901711234567", // a zero that is not dialled from abroad: its digits would change
        "+99912345678901",
        "+1",
        "+",
        "",
        "0521234567",
        "call me",
        "+972 call me",
        "+123456789012345678901234567890123456789012345",
      })
  void what_is_no_number_of_any_country_stays_as_it_is(String text) {
    assertThat(Phones.written(text)).isEqualTo(text);
  }

  @Test
  void a_number_without_its_plus_is_known_where_it_is_to_be_called() {
    assertThat(Phones.anyhow("972521234567")).isEqualTo("+972 52-123-4567");
    assertThat(Phones.anyhow("+972521234567")).isEqualTo("+972 52-123-4567");
    assertThat(Phones.anyhow("*100#")).isEqualTo("*100#");
    assertThat(Phones.anyhow("")).isEmpty();
  }

  @Test
  void no_digit_is_ever_changed() {
    for (long number = 10_000_000_000L; number < 999_000_000_000L; number += 7_654_321_987L) {
      String dialled = "+" + number;

      assertThat(Phones.written(dialled).replaceAll("[^0-9]", "")).isEqualTo("" + number);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"120363025546701317@g.us", "155508357930899@lid", "62596273", "-100123", "@c.us"})
  void groups_and_hidden_numbers_have_no_number(String id) {
    assertThat(Phones.dialled(id)).isEmpty();
    assertThat(Person.readable(id)).isEqualTo(id);
  }
}
