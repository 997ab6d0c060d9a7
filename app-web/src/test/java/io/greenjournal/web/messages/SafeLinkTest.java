package io.greenjournal.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeLinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.test/a?b=c#d, https://example.test/a?b=c#d",
    "HTTPS://Example.TEST, https://example.test",
    "https://example.test?x=/y, https://example.test?x=/y",
    "http://example.test:8080/, http://example.test:8080/",
    "mailto:dana@example.test, mailto:dana@example.test",
    "tel:+972521234567, tel:+972521234567",
    "'geo:32.1,34.8', 'geo:32.1,34.8'",
  })
  void a_harmless_address_is_a_link(String text, String href) {
    assertThat(SafeLink.of(text)).map(SafeLink::href).hasValue(href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://bank.test@evil.test/",
        "https://bank.test%40evil.test/",
        "https://user:secret@bank.test/",
        "//evil.test/",
        "/relative",
        "https://",
        "https://a b.test",
        "https://a.test\\@b.test",
        "https://exam\u202Eple.test",
        "java\nscript:alert(1)",
        "",
      })
  void anything_else_is_text(String text) {
    assertThat(SafeLink.of(text)).isEmpty();
  }

  @Test
  void look_alike_letters_are_shown_in_ascii() {
    SafeLink link = SafeLink.of("https://p\u0430ypal.test/x").orElseThrow();

    assertThat(link.host()).isEqualTo("xn--pypal-4ve.test");
    assertThat(link.href()).startsWith("https://xn--pypal-4ve.test/");
  }

  @Test
  void an_address_that_anybody_can_read_on_the_way_is_marked() {
    assertThat(SafeLink.of("http://a.test").orElseThrow().plain()).isTrue();
    assertThat(SafeLink.of("https://a.test").orElseThrow().plain()).isFalse();
  }
}
