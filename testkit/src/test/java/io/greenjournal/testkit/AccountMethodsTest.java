package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What instances and partners are told about themselves, and the methods that change them. */
class AccountMethodsTest {
  private static final String WA = "/waInstance1101/";
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
  void changed_settings_restart_the_instance_for_a_while() throws Exception {
    var answer = caller.post(WA + "setSettings/secret", "{\"outgoingWebhook\":\"no\"}");

    assertThat(answer.body()).isEqualTo("{\"saveSettings\":true}");
    assertThat(api.instance("1101").setting("outgoingWebhook")).isEqualTo("no");
    assertThat(get(WA + "getStateInstance/secret")).isEqualTo("{\"stateInstance\":\"starting\"}");
    assertThat(get(WA + "lastIncomingMessages/secret"))
        .isEqualTo("instance in starting process try later");
    clock.advance(Duration.ofSeconds(30));
    assertThat(get(WA + "getStateInstance/secret")).isEqualTo("{\"stateInstance\":\"authorized\"}");
    assertThat(get(WA + "lastIncomingMessages/secret")).isEqualTo("[]");
  }

  @Test
  void changed_settings_may_be_told_only_after_a_while() throws Exception {
    api.instance("1101").settingsDelay(Duration.ofMinutes(2));
    caller.post(WA + "setSettings/secret", "{\"outgoingWebhook\":\"no\"}");

    assertThat(get(WA + "getSettings/secret")).contains("\"outgoingWebhook\":\"yes\"");
    clock.advance(Duration.ofSeconds(119));
    assertThat(get(WA + "getSettings/secret")).contains("\"outgoingWebhook\":\"yes\"");
    clock.advance(Duration.ofSeconds(1));
    assertThat(get(WA + "getSettings/secret")).contains("\"outgoingWebhook\":\"no\"");
  }

  @Test
  void a_partner_is_told_what_is_paid_and_what_is_gone() throws Exception {
    api.partner("gac.partner");
    api.instance("1101").terms(PartnerTerms.USUAL.named("Reception").paidFor(Duration.ofDays(-1)));
    api.instance("3100").terms(PartnerTerms.USUAL.free().gone());

    assertThat(get("/partner/getInstances/gac.partner"))
        .contains(
            "\"name\":\"Reception\"",
            "\"isExpired\":true",
            "\"tariff\":\"DEVELOPER\"",
            "\"expirationDate\":\"0001-01-01T00:00:00\"",
            "\"deleted\":true",
            "\"name\":\"Instance 4100\"");
  }

  @Test
  void a_restart_within_a_restart_ends_in_the_same_state() throws Exception {
    get(WA + "reboot/secret");
    clock.advance(Duration.ofSeconds(20));
    assertThat(get(WA + "reboot/secret")).isEqualTo("{\"isReboot\":true}");
    clock.advance(Duration.ofSeconds(20));
    assertThat(api.instance("1101").state()).isEqualTo("starting");
    clock.advance(Duration.ofSeconds(10));
    assertThat(api.instance("1101").state()).isEqualTo("authorized");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1101 | {}", "1101 | {\"wid\":\"x\"}", "3100 | {\"unheardOf\":\"yes\"}", "4100 | no"
      })
  void settings_that_cannot_be_are_refused_and_nothing_restarts(String id, String body)
      throws Exception {
    assertThat(caller.post("/waInstance" + id + "/setSettings/secret", body).statusCode())
        .isEqualTo(400);
    assertThat(api.instance(id).state()).isEqualTo("authorized");
  }

  @Test
  void the_state_has_a_history_with_the_oldest_first() throws Exception {
    clock.advance(Duration.ofMinutes(1));
    get(WA + "logout/secret");

    assertThat(get(WA + "getStateInstanceHistory/secret?count=5")).isEqualTo("""
        [{"stateInstance":"authorized","timestamp":1795176000,"phoneNumber":71101},\
        {"stateInstance":"notAuthorized","timestamp":1795176060,"phoneNumber":71101}]\
        """);
    assertThat(get(WA + "getStateInstanceHistory/secret?count=1"))
        .contains("notAuthorized")
        .doesNotContain("\"authorized\"");
  }

  @Test
  void a_picture_to_scan_is_there_only_while_nobody_is_linked() throws Exception {
    assertThat(get(WA + "qr/secret")).contains("\"alreadyLogged\"");

    assertThat(get(WA + "logout/secret")).isEqualTo("{\"isLogout\":true}");
    String first = get(WA + "qr/secret");
    clock.advance(Duration.ofSeconds(20));

    assertThat(first).startsWith("{\"type\":\"qrCode\",\"message\":\"");
    assertThat(get(WA + "qr/secret")).isNotEqualTo(first);
    byte[] picture = Base64.getDecoder()
        .decode(first.substring(first.lastIndexOf(":\"") + 2, first.length() - 2));
    assertThat(picture).startsWith(0x89, 'P', 'N', 'G').hasSizeLessThan(4096);
  }

  @Test
  void a_code_is_scanned_while_somebody_shows_it() throws Exception {
    api.instance("1101").scannedAfter(Duration.ofSeconds(10));
    get(WA + "logout/secret");
    get(WA + "qr/secret");
    clock.advance(Duration.ofMinutes(5));
    assertThat(get(WA + "qr/secret")).as("it was left alone").contains("\"qrCode\"");
    clock.advance(Duration.ofSeconds(10));

    assertThat(get(WA + "qr/secret")).contains("\"alreadyLogged\"");
    assertThat(api.instance("1101").state()).isEqualTo("authorized");
  }

  @Test
  void a_new_token_replaces_the_old_one() throws Exception {
    String answer = get(WA + "updateApiToken/secret");

    assertThat(answer).matches("\\{\"apiTokenInstance\":\"[0-9a-f]{50}\"}");
    assertThat(caller.get(WA + "getSettings/secret").statusCode()).isEqualTo(401);
    assertThat(caller.get(WA + "getSettings/" + api.instance("1101").token()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_profile_is_spelled_by_messenger() throws Exception {
    assertThat(get(WA + "getWaSettings/secret"))
        .contains("\"phone\":\"71101\"", "\"historySyncProgress\":100");
    assertThat(get("/v3/waInstance3100/getAccountSettings/secret")).contains("\"phone\":73100");
    assertThat(caller.get(WA + "getAccountSettings/secret").statusCode()).isEqualTo(404);
    assertThat(caller.get("/waInstance4100/getWaSettings/secret").statusCode()).isEqualTo(404);
    assertThat(get(WA + "getStatusInstance/secret")).isEqualTo("{\"statusInstance\":\"online\"}");
  }

  @Test
  void queues_are_shown_and_counted() throws Exception {
    api.instance("1101").queue("{\"messageID\":\"A\",\"type\":\"sendMessage\",\"body\":{}}");
    api.instance("1101").notifications(7);
    api.instance("3100").notifications(8);

    assertThat(get(WA + "showMessagesQueue/secret"))
        .isEqualTo("[{\"messageID\":\"A\",\"type\":\"sendMessage\",\"body\":{}}]");
    assertThat(get(WA + "getMessagesCount/secret")).isEqualTo("{\"count\":1}");
    assertThat(get(WA + "getWebhooksCount/secret")).isEqualTo("{\"\u0441ount\":7}");
    assertThat(get("/v3/waInstance3100/getWebhooksCount/secret")).isEqualTo("{\"count\":8}");
  }

  @Test
  void a_partner_sees_all_instances_and_a_stranger_a_failure_inside_a_success() throws Exception {
    api.partner("gac.partner");

    assertThat(get("/partner/getInstances/gac.partner"))
        .contains(
            "\"idInstance\":1101",
            "\"apiTokenInstance\":\"secret\"",
            "\"timeDeleted\":\"0001-01-01T00:00:00\"",
            "\"expirationDate\":\"2026-12-20T12:00:00.000\"");
    var refused = caller.get("/partner/getInstances/wrong");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).isEqualTo("{\"code\":401,\"description\":\"Unauthorized\"}");
    assertThat(api.calls())
        .contains(new FakeCall("GET", "/partner/getInstances/***", "", "", "", "getInstances"));
  }

  @Test
  void a_quota_can_run_out_after_some_calls() throws Exception {
    api.faults().on("1101").method("getChatHistory").after(1).quota(1000, 1000);

    assertThat(caller.post(WA + "getChatHistory/secret", "{}").statusCode()).isEqualTo(400);
    var refused = caller.post(WA + "getChatHistory/secret", "{}");
    assertThat(refused.statusCode()).isEqualTo(466);
    assertThat(refused.body()).contains("\"used\":1000", "\"total\":1000");
    assertThat(caller.get(WA + "getSettings/secret").statusCode()).isEqualTo(200);
  }

  @Test
  void limits_differ_by_method_and_messenger() throws Exception {
    api.rateLimit(true);

    assertThat(served("1101", "getMessage")).isEqualTo(10);
    assertThat(served("4100", "getMessage")).isEqualTo(1);
    assertThat(served("1101", "getContactInfo")).isEqualTo(1);
    assertThat(served("3100", "getContactInfo")).isEqualTo(10);
    assertThat(served("3100", "downloadFile")).isEqualTo(5);
  }

  private int served(String id, String method) throws Exception {
    int served = 0;
    while (caller.post("/waInstance" + id + "/" + method + "/secret", "{}").statusCode() != 429) {
      served++;
    }
    return served;
  }

  private String get(String path) throws Exception {
    return caller.get(path).body();
  }
}
