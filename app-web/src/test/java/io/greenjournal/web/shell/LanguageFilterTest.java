package io.greenjournal.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Answers;
import org.mockito.Mockito;

class LanguageFilterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/journal?lang=he                | /journal",
        "/journal?%6Cang=he              | /journal",
        "/journal?q=a%26b&l%61ng=he&x=1  | /journal?q=a%26b&x=1",
        "/journal?q=1;lang=he            | /journal?q=1",
        "/journal?language=he            | /journal?language=he"
      })
  void the_language_is_taken_out_however_it_is_spelled(URI asked, String left) {
    assertThat(LanguageFilter.withoutLanguage(asked)).hasToString(left);
  }

  @Test
  void programs_are_not_led_elsewhere() {
    LanguageFilter filter = new LanguageFilter();

    assertThat(filter.choose(asking("/api/v1/messages"))).isNull();
    assertThat(filter.choose(asking("/journal"))).extracting(HttpResponse::code).isEqualTo(303);
  }

  private static HttpRequest<?> asking(String path) {
    HttpRequest<?> request = Mockito.mock(HttpRequest.class, Answers.RETURNS_DEEP_STUBS);
    Mockito.when(request.getMethod()).thenReturn(io.micronaut.http.HttpMethod.GET);
    Mockito.when(request.getPath()).thenReturn(path);
    Mockito.when(request.getUri()).thenReturn(URI.create(path + "?lang=he"));
    Mockito.when(request.getParameters().getFirst("lang")).thenReturn(java.util.Optional.of("he"));
    return request;
  }
}
