package io.greenjournal.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.web.Browser;
import io.greenjournal.web.command.Settings;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DemoTest {
  private final ObjectMapper mapper = new ObjectMapper();
  private Demo demo;
  private Browser browser;

  @BeforeEach
  void start() {
    Settings settings = Settings.in(Path.of("unused"));
    demo = Demo.start(settings, Duration.ofHours(1), 1, 12);
    browser = new Browser(demo.console());
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void a_visitor_is_its_owner_and_sees_a_fleet_that_fills_by_itself() throws Exception {
    JsonNode instances = json("api/v1/instances");
    assertThat(instances).hasSize(12);
    assertThat(instances).filteredOn(one -> !one.path("tags").isEmpty()).hasSize(3);
    while (json("api/v1/messages?limit=1000").path("items").size() < 1000) {
      Thread.onSpinWait();
    }

    HttpResponse<String> fleet = browser.get("");
    assertThat(fleet.statusCode()).isEqualTo(200);
    assertThat(fleet.body()).contains("Demo:");
  }

  @Test
  void it_knows_how_long_deliveries_of_the_last_days_took() throws Exception {
    while (json("api/v1/delivery").at("/total/toRead/messages").asInt() < 200) {
      Thread.onSpinWait();
    }
  }

  @Test
  void asked_by_a_foreign_name_it_opens_nothing() throws Exception {
    assertThat(statusFor("localhost:" + demo.console().uri().getPort())).startsWith("HTTP/1.1 200");
    assertThat(statusFor("evil.example")).startsWith("HTTP/1.1 401");
  }

  @Test
  void it_listens_on_this_machine_only_and_leaves_nothing_behind() {
    URI uri = demo.console().uri();
    Path data = demo.console().bean(Settings.class).dataDir();
    assertThat(uri.getHost()).isEqualTo("127.0.0.1");
    assertThat(data).exists();

    demo.close();

    assertThat(Files.exists(data.getParent())).isFalse();
  }

  private JsonNode json(String path) throws Exception {
    HttpResponse<String> answer =
        browser.send(java.net.http.HttpRequest.newBuilder(demo.console().uri().resolve(path)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return mapper.readTree(answer.body());
  }

  /** The JDK's client does not let a test choose this header. */
  private String statusFor(String host) throws Exception {
    URI uri = demo.console().uri();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(
          ("GET /api/v1/instances HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
