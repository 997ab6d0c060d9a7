package io.greenjournal.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /mirror/waInstance1101/lastIncomingMessages/gjm_d75b3a66?minutes=5 HTTP/1.1",
        "127.0.0.1 - - [x] \"POST /mirror/v3/waInstance3100/getMessage/d75b3a66 HTTP/1.1\" 200 -",
        "Refused PUT /mirror/waInstance1101/getMessage/d75b3a66/and/more: not from this site",
        "/mirror/waInstance1101//d75b3a66",
        "/mirror/waInstance1101/d75b3a66",
        "/mirror/d75b3a66",
        "%2Fmirror%2FwaInstance1101%2FgetMessage%2Fgjm_d75b3a66",
        "the token gjm_d75b3a66 of nobody"
      })
  void a_token_of_the_mirror_is_taken_out_wherever_it_stands(String line) {
    assertThat(RedactingLayout.redact(line)).doesNotContain("d75b3a66").contains("***");
  }

  @Test
  void a_token_of_a_partner_is_taken_out_wherever_it_stands() {
    assertThat(RedactingLayout.redact(
            "GET https://api.green-api.com/partner/getInstances/gac.d75b3a66?x=1 failed"))
        .isEqualTo("GET https://api.green-api.com/partner/getInstances/***?x=1 failed");
  }

  @Test
  void the_access_log_still_says_what_was_asked() {
    assertThat(RedactingLayout.redact(
            "GET /mirror/v3/waInstance3100/lastIncomingMessages/gjm_d75b3a66?minutes=5 200"))
        .isEqualTo("GET /mirror/v3/waInstance3100/lastIncomingMessages/***?minutes=5 200");
  }

  @Test
  void a_secret_of_push_is_taken_out() {
    assertThat(RedactingLayout.redact("the secret gjp_d75b-3a_66, or gjm_d75b"))
        .isEqualTo("the secret gjp_***, or gjm_***");
  }

  @Test
  void headers_with_secrets_are_taken_out() {
    assertThat(RedactingLayout.redact("Authorization: Bearer abc")).doesNotContain("abc");
    assertThat(RedactingLayout.redact("cookie=gj-session=abc; x=y")).doesNotContain("abc");
  }
}
