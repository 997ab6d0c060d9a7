package io.greenjournal.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"79001234567", "+7 (900) 123-45-67", "+7.900.123.45.67"})
  void a_number_is_read_as_people_write_it(String text) {
    assertThat(PhoneNumber.of(text)).contains(new PhoneNumber("79001234567"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1234", "09001234567", "call me", "1234567890123456789"})
  void anything_else_is_none(String text) {
    assertThat(PhoneNumber.of(text)).isEmpty();
    assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
