package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactingLayoutTest {
  @Test
  void a_token_in_an_address_is_taken_out_whoever_logs_it() {
    assertThat(
            RedactingLayout.redact(
                "GET https://api.green-api.com/v3/waInstance1101/lastIncomingMessages/d75b3a66?minutes=5"))
        .doesNotContain("d75b3a66")
        .contains("/waInstance1101/lastIncomingMessages/***?minutes=5");
    assertThat(RedactingLayout.redact("{\"path\":\"/waInstance1101/getSettings/d75b3a66\"}"))
        .isEqualTo("{\"path\":\"/waInstance1101/getSettings/***\"}");
  }

  @Test
  void headers_with_secrets_are_taken_out() {
    assertThat(RedactingLayout.redact("Authorization: Bearer abc")).doesNotContain("abc");
    assertThat(RedactingLayout.redact("cookie=gj-session=abc; x=y")).doesNotContain("abc");
  }
}
