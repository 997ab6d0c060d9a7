package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainFieldsTest {
  @Test
  void a_block_that_holds_all_is_not_named_on_every_line() {
    assertThat(PlainFields.inside(Map.of("order", "{\"id\":1,\"of\":{\"id\":2}}")))
        .extracting(Block.Fact::name)
        .containsExactly("id", "of.id");
    assertThat(PlainFields.inside(Map.of("a.x", "1", "b.x", "2")))
        .extracting(Block.Fact::name)
        .containsExactly("a.x", "b.x");
    assertThat(PlainFields.inside(Map.of())).isEmpty();
  }

  @Test
  void an_unknown_kind_is_read_value_by_value() {
    assertThat(PlainFields.of(Map.of(
            "orderMessage",
                "{\"orderId\":\"771\",\"items\":[{\"name\":\"Coat\",\"count\":2}],\"note\":null}",
            "broken", "{\"a\":")))
        .extracting(Block.Fact::name, Block.Fact::value)
        .containsExactly(
            tuple("broken", "{\"a\":"),
            tuple("orderMessage.orderId", "771"),
            tuple("orderMessage.items[0].name", "Coat"),
            tuple("orderMessage.items[0].count", "2"),
            tuple("orderMessage.note", "null"));
  }
}
