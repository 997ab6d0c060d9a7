package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldChangeTest {
  @Test
  void changed_added_and_removed_fields_are_told_and_the_rest_is_not() {
    Map<String, String> later = new LinkedHashMap<>();
    later.put("statusMessage", "\"read\"");
    later.put("isEdited", "true");
    later.put("idMessage", "\"A\"");

    assertThat(FieldChange.between(
            Map.of("statusMessage", "\"sent\"", "idMessage", "\"A\"", "caption", "\"x\""), later))
        .containsExactly(
            new FieldChange("statusMessage", "sent", "read"),
            new FieldChange("isEdited", "", "true"),
            new FieldChange("caption", "x", ""));
  }

  @Test
  void fields_inside_lists_are_told_by_their_path() {
    assertThat(FieldChange.between(
            Map.of("votes[0].optionVoters", "[]"),
            Map.of("votes[0].optionVoters[0]", "\"79001234567@c.us\"")))
        .containsExactly(
            new FieldChange("votes[0].optionVoters[0]", "", "79001234567@c.us"),
            new FieldChange("votes[0].optionVoters", "[]", ""));
  }

  @Test
  void a_text_that_becomes_a_number_keeps_its_quotes() {
    assertThat(FieldChange.between(Map.of("timestamp", "\"17\""), Map.of("timestamp", "17")))
        .containsExactly(new FieldChange("timestamp", "\"17\"", "17"));
  }

  @Test
  void a_text_that_becomes_nothing_is_told_apart_from_one_that_is_gone() {
    FieldChange emptied =
        FieldChange.between(Map.of("x", "\"a\""), Map.of("x", "\"\"")).get(0);
    FieldChange nulled =
        FieldChange.between(Map.of("x", "\"a\""), Map.of("x", "null")).get(0);

    assertThat(emptied).isEqualTo(new FieldChange("x", "a", "\"\""));
    assertThat(emptied.isRemoved()).isFalse();
    assertThat(nulled).isEqualTo(new FieldChange("x", "\"a\"", "null"));
  }

  @Test
  void a_text_is_read_not_spelled() {
    assertThat(FieldChange.between(Map.of("x", "\"a\""), Map.of("x", "\"a\\n\\u05d0\""))
            .get(0)
            .after())
        .isEqualTo("a\n\u05d0");
  }
}
