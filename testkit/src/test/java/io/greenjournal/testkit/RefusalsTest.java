package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private final MovableClock clock = new MovableClock("2026-11-20T12:00:00Z");
  private final FakeGreenApi api = FakeGreenApi.start(clock);
  private final Caller caller = new Caller(api);

  @BeforeEach
  void addInstances() {
    api.add("1101", "secret", FakeMessenger.WHATSAPP);
    api.add("3100", "secret", FakeMessenger.MAX);
    api.add("4100", "secret", FakeMessenger.TELEGRAM);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void a_wrong_token_gets_401_without_a_body() throws Exception {
    var answer = caller.get("/waInstance1101/getSettings/wrong");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void an_unknown_id_gets_a_page_of_the_front_server() throws Exception {
    var answer = caller.get("/waInstance9/getSettings/secret");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(answer.body()).contains("<center>nginx</center>");
  }

  @Test
  void an_unknown_method_gets_404_that_repeats_the_token() throws Exception {
    var answer = caller.get("/waInstance1101/getNothing/secret");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("""
            {"statusCode":404,"timestamp":"2026-11-20T12:00:00Z",\
            "path":"/waInstance1101/getNothing/secret",\
            "message":"Cannot GET /waInstance1101/getNothing/secret"}""");
  }

  @Test
  void the_wrong_verb_is_an_unknown_method() throws Exception {
    assertThat(caller.get("/waInstance1101/getChatHistory/secret").statusCode()).isEqualTo(404);
    assertThat(caller.post("/waInstance1101/getSettings/secret", "{}").statusCode())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/waInstance1101/getSettings/secret",
        "/waInstance1101/GetSettings/secret",
        "/waInstance3100/getSettings/secret",
        "/v3/waInstance3100/getSettings/secret",
        "/v3/waInstance3100/GetStateInstance/secret",
        "/waInstance4100/getStateInstance/secret"
      })
  void these_paths_answer(String path) throws Exception {
    assertThat(caller.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v3/waInstance1101/getSettings/secret",
        "/v3/waInstance4100/getSettings/secret",
        "/v3/v3/waInstance3100/getSettings/secret",
        "//waInstance1101/getSettings/secret",
        "/waInstance3100/getOutgoingStatuses/secret",
        "/v3/waInstance3100/getIncomingStatuses/secret",
        "/waInstance4100/getStatusStatistic/secret?idMessage=1",
        "/waInstance1101/getSettings",
        "/"
      })
  void these_paths_do_not(String path) throws Exception {
    assertThat(caller.get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"notAuthorized", "starting", "blocked", "pendingCode", ""})
  void an_unlinked_instance_shows_its_state_but_no_journal(String state) throws Exception {
    assertThat(caller.get("/waInstance1101/lastIncomingMessages/secret").statusCode())
        .isEqualTo(200);

    api.instance("1101").state(state);

    var journal = caller.get("/waInstance1101/lastIncomingMessages/secret");
    assertThat(journal.statusCode()).isEqualTo(400);
    assertThat(journal.body()).isEqualTo("instance is starting or not authorized");
    assertThat(caller.get("/waInstance1101/getStateInstance/secret").body())
        .isEqualTo(state.isEmpty() ? "null" : "{\"stateInstance\":\"" + state + "\"}");
  }

  @Test
  void settings_are_in_the_vendors_spelling() throws Exception {
    api.instance("3100").setting("outgoingWebhook", "no");

    assertThat(caller.get("/v3/waInstance3100/getSettings/secret").body())
        .contains(
            "\"typeInstance\":\"v3\"", "\"incomingWebhook\":\"yes\"", "\"outgoingWebhook\":\"no\"");
  }

  @Test
  void a_rotated_token_replaces_the_old_one() throws Exception {
    api.instance("1101").token("fresh");

    assertThat(caller.get("/waInstance1101/getSettings/secret").statusCode()).isEqualTo(401);
    assertThat(caller.get("/waInstance1101/getSettings/fresh").statusCode()).isEqualTo(200);
  }

  @Test
  void the_rate_limit_is_for_each_instance_and_method() throws Exception {
    api.rateLimit(true);

    assertThat(caller.get("/waInstance1101/getSettings/secret").statusCode()).isEqualTo(200);
    assertThat(caller.get("/waInstance1101/getStateInstance/secret").statusCode())
        .isEqualTo(200);
    assertThat(caller.get("/waInstance3100/getSettings/secret").statusCode()).isEqualTo(200);
    assertThat(caller.get("/waInstance1101/getSettings/secret").statusCode()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(1));
    assertThat(caller.get("/waInstance1101/getSettings/secret").statusCode()).isEqualTo(200);
  }

  @Test
  void the_wire_log_has_no_secret() throws Exception {
    caller.get("/v3/waInstance3100/LastIncomingMessages/secret?minutes=20&x=a%20b");
    caller.post("/waInstance1101/getMessage/secret", "{\"chatId\":\"C\"}");
    caller.get("/waInstance1101/deleteNotification/secret/17");

    assertThat(api.calls())
        .containsExactly(
            new FakeCall(
                "GET",
                "/v3/waInstance3100/LastIncomingMessages/***",
                "minutes=20&x=a%20b",
                "",
                "3100",
                "lastIncomingMessages"),
            new FakeCall(
                "POST",
                "/waInstance1101/getMessage/***",
                "",
                "{\"chatId\":\"C\"}",
                "1101",
                "getMessage"),
            new FakeCall("GET", "/waInstance1101/deleteNotification/***", "", "", "", ""));
    assertThat(api.calls().get(0).parameter("x")).contains("a b");
    assertThat(api.calls().get(0).parameter("y")).isEmpty();
  }

  @Test
  void a_taken_port_is_said_so() {
    int taken = api.url().getPort();

    assertThatThrownBy(() -> FakeGreenApi.start(taken, clock))
        .isInstanceOf(UncheckedIOException.class)
        .hasCauseInstanceOf(BindException.class);
  }
}
