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
}
