package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class ConnectionTest {
  @Test
  void an_address_that_is_none_is_not_repeated() {
    String pasted = "https://1101.api.green-api.com/waInstance1101/getSettings/d75b3a66 ";

    Throwable refusal = catchThrowable(() -> Connection.whatsApp("1101", pasted, "token"));

    assertThat(refusal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://1101.api.green-api.com")
        .hasStackTraceContaining("apiUrl");
    assertThat(refusal).hasNoCause();
    assertThat(refusal.toString()).doesNotContain("d75b3a66");
  }
}
