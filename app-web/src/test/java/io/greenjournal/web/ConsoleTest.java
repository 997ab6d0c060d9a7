package io.greenjournal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
  @TempDir
  Path dir;

  private final HttpClient client = HttpClient.newHttpClient();
  private Console console;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir));
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void it_says_that_it_is_ready_and_nothing_else() throws Exception {
    HttpResponse<String> answer = get("health/readiness");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void every_answer_is_protected_even_an_error() throws Exception {
    for (String path : new String[] {"health/liveness", "nowhere", "assets/nothing.css"}) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options"))
          .as(path)
          .hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
    }
  }

  @Test
  void library_files_may_be_kept_for_good() throws Exception {
    HttpResponse<String> answer = get("assets/lib/tabler__core/1.4.0/dist/css/tabler.rtl.min.css");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = console.uri().resolve(path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
