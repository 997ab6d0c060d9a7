package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {
  @Test
  void a_record_is_printed_a_line_a_value() {
    assertThat(text(
            JsonPrinter.print("{\"a\":1,\"b\":[true,\"x\\\"y\"],\"c\":{},\"d\":null}", n -> "")))
        .isEqualTo("""
            {
              "a": 1,
              "b": [
                true,
                "x\\"y"
              ],
              "c": {},
              "d": null
            }""");
  }

  @Test
  void numbers_and_texts_stay_spelt_as_they_came() {
    assertThat(JsonPrinter.print("{\"n\":1.50e3,\"t\":\"\\u0041\"}", n -> ""))
        .contains(new JsonToken("n", "1.50e3"), new JsonToken("s", "\"\\u0041\""));
  }

  @Test
  void long_base64_is_folded_and_long_text_is_not() {
    String picture = "/9j/" + "A".repeat(4000);
    String words = "many words ".repeat(400);

    List<JsonToken> tokens =
        JsonPrinter.print("{\"p\":\"" + picture + "\",\"w\":\"" + words + "\"}", n -> n + " more");

    assertThat(tokens)
        .contains(new JsonToken("i", "3980 more"), new JsonToken("s", "\"" + words + "\""));
    assertThat(text(tokens)).doesNotContain(picture);
  }

  @Test
  void what_is_no_json_comes_out_all_the_same() {
    assertThat(text(JsonPrinter.print("not json \"at all", n -> "")))
        .contains("not", "json", "at all");
    assertThat(text(JsonPrinter.print("]]]}}", n -> ""))).contains("]");
  }

  private static String text(List<JsonToken> tokens) {
    return tokens.stream().map(JsonToken::text).collect(Collectors.joining());
  }
}
