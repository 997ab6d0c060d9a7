package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactorTest {
  private final Redactor redactor = new Redactor(Token.of("s3cr3t+x"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cannot GET /waInstance1/getSettings/other?x=1 | Cannot GET /waInstance1/getSettings/***?x=1",
        "the token s3cr3t+x leaked | the token *** leaked",
        "encoded s3cr3t%2Bx too | encoded *** too",
        "/V3/WAINSTANCE1/getSettings/other/7 | /V3/WAINSTANCE1/getSettings/***/7",
        "<html><head><title>403 Forbidden</title></head><body>x</body> | 403 Forbidden",
        "<b>bold</b> words | bold words"
      })
  void a_foreign_text_becomes_a_safe_line(String text, String line) {
    assertThat(redactor.line(text)).isEqualTo(line);
  }
}
