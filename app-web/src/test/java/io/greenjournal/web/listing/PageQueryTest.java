package io.greenjournal.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageQueryTest {
  private final PageQuery query =
      new PageQuery("/journal", Map.of("chat", List.of("-100+1@x", " ", "a&b")));

  @Test
  void an_address_carries_every_value_whole() {
    assertThat(query.uri()).isEqualTo("/journal?chat=-100%2B1@x&chat=a%26b");
  }

  @Test
  void one_value_can_go_and_the_rest_stays() {
    assertThat(query.minus("chat", List.of("a&b")).uri()).isEqualTo("/journal?chat=-100%2B1@x");
    assertThat(query.without("chat").uri()).isEqualTo("/journal");
  }
}
