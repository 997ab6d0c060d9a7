package io.greenjournal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.web.command.Settings;
import io.greenjournal.web.command.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
  private static final Duration INTERVAL = Duration.ofMinutes(1);

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
      assertThat(answer.headers().firstValue("Referrer-Policy"))
          .as("keeps the Origin of our own forms")
          .hasValue("same-origin");
    }
  }

  @Test
  void library_files_may_be_kept_for_good() throws Exception {
    HttpResponse<String> answer = get("assets/lib/tabler__core/1.4.0/dist/css/tabler.rtl.min.css");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
  }

  @Test
  @Timeout(60)
  void a_mistake_in_a_page_is_an_error_page_and_tells_nothing_of_the_inside() {
    try (Console demo = Console.start(
        Settings.in(dir.resolve("demo")).asDemo(dir.resolve("demo"), noInstances(), INTERVAL))) {
      for (String path : new String[] {"broken/template", "broken/controller"}) {
        HttpResponse<String> answer = new Browser(demo).get(path);

        assertThat(answer.statusCode()).as(path).isEqualTo(500);
        assertThat(answer.body())
            .contains("<html")
            .doesNotContain("secret-of-the-inside")
            .doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
      }
    }
  }

  @Test
  void a_data_directory_that_is_in_use_is_told_with_its_owner() {
    assertThatThrownBy(() -> Console.start(Settings.in(dir)))
        .isInstanceOfSatisfying(
            StartRefused.class, refused -> assertThat(refused.exitCode()).isEqualTo(3))
        .hasMessageContaining("in use by")
        .hasMessageContaining("pid");
  }

  private Path noInstances() {
    try {
      return Files.writeString(dir.resolve("none.json"), "[]");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = console.uri().resolve(path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
