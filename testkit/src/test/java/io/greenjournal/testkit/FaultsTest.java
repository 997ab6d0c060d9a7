package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String STATE = "/waInstance1101/getStateInstance/secret";
  private static final String SETTINGS = "/waInstance1101/getSettings/secret";
  private static final String OTHER_STATE = "/waInstance1102/getStateInstance/secret";

  private final FakeGreenApi api =
      FakeGreenApi.start(InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
  private final Caller caller = new Caller(api);

  @BeforeEach
  void addInstances() {
    api.add("1101", "secret", FakeMessenger.WHATSAPP);
    api.add("1102", "secret", FakeMessenger.WHATSAPP);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void a_fault_hits_only_its_instance_and_method() throws Exception {
    api.faults().on("1101").method("getStateInstance").status(500, "oops", "text/plain");

    var answer = caller.get(STATE);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("oops");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
    assertThat(caller.get(SETTINGS).statusCode()).isEqualTo(200);
    assertThat(caller.get(OTHER_STATE).statusCode()).isEqualTo(200);
  }

  @Test
  void a_fault_everywhere_hits_all_until_cleared() throws Exception {
    api.faults().everywhere().status(502, "", "text/html");
    assertThat(caller.get(STATE).statusCode()).isEqualTo(502);
    assertThat(caller.get(OTHER_STATE).statusCode()).isEqualTo(502);

    api.faults().clear();

    assertThat(caller.get(STATE).statusCode()).isEqualTo(200);
  }

  @Test
  void a_fault_for_so_many_calls_ends_by_itself() throws Exception {
    api.faults().on("1101").times(2).status(429, "Too Many Requests", "text/plain");

    assertThat(caller.get(STATE).statusCode()).isEqualTo(429);
    assertThat(caller.get(SETTINGS).statusCode()).isEqualTo(429);
    assertThat(caller.get(STATE).statusCode()).isEqualTo(200);
  }

  @Test
  void a_fault_can_wait_for_some_calls() throws Exception {
    api.faults().on("1101").after(2).times(1).status(500, "", "text/plain");

    assertThat(caller.get(STATE).statusCode()).isEqualTo(200);
    assertThat(caller.get(STATE).statusCode()).isEqualTo(200);
    assertThat(caller.get(STATE).statusCode()).isEqualTo(500);
    assertThat(caller.get(STATE).statusCode()).isEqualTo(200);
  }

  @Test
  void the_later_switch_goes_first() throws Exception {
    api.faults().on("1101").status(500, "", "text/plain");
    api.faults().on("1101").times(1).status(504, "", "text/html");

    assertThat(caller.get(STATE).statusCode()).isEqualTo(504);
    assertThat(caller.get(STATE).statusCode()).isEqualTo(500);
    api.faults().on("1101").clear();
    assertThat(caller.get(STATE).statusCode()).isEqualTo(200);
  }

  @Test
  void any_bytes_can_be_the_body() throws Exception {
    api.faults().on("1101").times(1).body("null");
    assertThat(caller.get(STATE).body()).isEqualTo("null");

    api.faults().on("1101").times(1).body(new byte[0]);
    var empty = caller.get(STATE);
    assertThat(empty.statusCode()).isEqualTo(200);
    assertThat(empty.body()).isEmpty();
  }

  @Test
  void a_connection_can_break_within_the_body() {
    api.faults().on("1101").closeEarly(5);

    assertThatThrownBy(() -> caller.get(STATE)).isInstanceOf(IOException.class);
  }

  @Test
  void a_caller_can_be_sent_elsewhere() throws Exception {
    api.faults().on("1101").redirect("http://elsewhere.example/");

    var answer = caller.get(STATE);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("http://elsewhere.example/");
  }

  @Test
  void a_slow_instance_makes_its_caller_wait_and_nobody_else() throws Exception {
    api.faults().on("1101").delay(Duration.ofHours(1));

    var impatient = HttpRequest.newBuilder(caller.at(STATE)).timeout(Duration.ofMillis(50));
    assertThatThrownBy(() -> caller.send(impatient)).isInstanceOf(HttpTimeoutException.class);
    assertThat(caller.get(OTHER_STATE).statusCode()).isEqualTo(200);
  }

  @Test
  void closing_ends_every_wait() {
    api.faults().on("1101").delay(Duration.ofHours(1));
    var request = HttpRequest.newBuilder(caller.at(STATE)).build();
    var waiting = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    while (api.calls().isEmpty()) {
      Thread.onSpinWait();
    }

    api.close();

    assertThatThrownBy(waiting::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IOException.class);
  }
}
