package io.greenjournal.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SavedViewTest {
  @Test
  void a_name_is_one_line() {
    assertThat(SavedView.name("  Failed \t\n today\u0000 ")).contains("Failed today");
  }

  @Test
  void a_name_of_nothing_or_of_too_much_is_none() {
    assertThat(SavedView.name(" \n ")).isEmpty();
    assertThat(SavedView.name("x".repeat(SavedView.LONGEST_NAME))).isPresent();
    assertThat(SavedView.name("x".repeat(SavedView.LONGEST_NAME + 1))).isEmpty();
  }

  @Test
  void letters_are_counted_and_not_their_halves() {
    assertThat(SavedView.name("👍".repeat(SavedView.LONGEST_NAME))).isPresent();
  }

  @Test
  void what_was_not_read_as_a_name_makes_no_view() {
    assertThatThrownBy(() -> new SavedView(1, 7, "two\nlines", "", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
