package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTagsTest {
  @Test
  void tags_stand_between_commas_in_any_case_and_language() {
    assertThat(InstanceTags.read(" Support, il,, продажи,קבלה ,support").orElseThrow())
        .containsExactly("il", "support", "продажи", "קבלה");
    assertThat(InstanceTags.read(" ").orElseThrow()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "-a",
        "a:b",
        "\"a\"",
        "a\u202eb",
        "abcdefghijklmnopqrstuvwxyz-abcdefg",
        "1,2,3,4,5,6,7,8,9,10,11"
      })
  void anything_else_is_no_list_of_tags(String list) {
    assertThat(InstanceTags.read(list)).isEmpty();
  }
}
