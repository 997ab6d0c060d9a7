package io.greenjournal.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The way from an empty console to its journal, without scripts, against a vendor on loopback. */
@Timeout(60)
class FirstRunTest {
  private static final String ID = "7103204771";
  private static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";
  private static final String PASSWORD = "seven quiet herons by the lake";

  @TempDir
  Path dir;

  private FakeGreenApi vendor;
  private FakeInstance account;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    vendor = FakeGreenApi.start(InstantSource.system());
    account = vendor.add(ID, TOKEN, FakeMessenger.WHATSAPP);
    console = Console.start(Settings.in(dir).withAdminPassword(PASSWORD).withPrivateAddresses());
    browser = signedIn();
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void it_leads_from_the_sign_in_to_the_journal() {
    assertThat(led("/start")).isEqualTo("/start/preferences");
    assertThat(browser.get("/start/preferences").body())
        .contains("aria-current=\"step\"", "Language and zone", "data-first");
    assertThat(location(post(
            "/start/preferences",
            Map.of(
                "language",
                "en",
                "zone",
                "Asia/Jerusalem",
                "theme",
                "auto",
                "shortcuts",
                "all",
                "act",
                "save"))))
        .isEqualTo("/start");

    assertThat(led("/start")).isEqualTo("/instances/new");
    assertThat(browser.get("/instances/new").body())
        .contains("aria-current=\"step\"", "First instance", "name=\"tariff\"");
    switches("no");
    assertThat(location(add(Map.of()))).isEqualTo("/start/tracking");
    assertThat(console.bean(InstanceRegistry.class).all(AccessScope.everything()))
        .extracting(instance -> instance.pace())
        .containsExactly(Pace.LIVE);

    String advice = browser.get("/start/tracking").body();
    assertThat(advice)
        .contains("do not reach the journals", "aria-current=\"step\"", "href=\"/start/sync\"")
        .contains("/instances/" + ID + "/doctor/change?feed=all&amp;next=start");
    String question =
        browser.get("/instances/" + ID + "/doctor/change?feed=all&next=start").body();
    assertThat(question).contains("href=\"/start/tracking\"");
    assertThat(location(browser.post(
            "/instances/" + ID + "/doctor/change",
            question,
            Map.of("feed", "all", "next", "start"))))
        .isEqualTo("/start/sync");

    String job = led("/start/sync");
    assertThat(job).matches("/sync/jobs/[0-9]+");
    String over = whenOver(job);
    assertThat(over).contains("aria-current=\"step\"", "First sync", "href=\"/journal\"");
    assertThat(browser.get("/journal").statusCode()).isEqualTo(200);
    assertThat(led("/start")).as("the next visit").isEqualTo("/");
  }

  @Test
  void it_goes_on_where_it_was_left_in_another_browser_and_can_be_skipped() {
    post("/start/preferences", Map.of("act", "skip"));

    Browser another = signedIn();

    assertThat(location(another.get("/start"))).isEqualTo("/instances/new");
    assertThat(location(another.get("/start/tracking"))).isEqualTo("/start");
    assertThat(location(another.get("/start/sync"))).isEqualTo("/");
    assertThat(another.get("/").body()).contains("No instances yet", "/instances/new");
  }

  @Test
  void with_everything_switched_on_nothing_is_advised() {
    switches("yes");
    add(Map.of());

    assertThat(led("/start/tracking")).isEqualTo("/start/sync");
  }

  @Test
  void by_hand_means_that_nothing_is_read_by_itself() {
    switches("yes");
    add(Map.of("pace", "manual"));

    assertThat(led("/start/sync")).isEqualTo("/instances/" + ID);
  }

  @Test
  void what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost_but_the_token() {
    HttpResponse<String> refused = add(Map.of("token", "wrong-token-0123456789"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("id=\"token-error\"", "Refused (401). Paste the token again")
        .contains("value=\"Front desk\"", "value=\"" + ID + "\"")
        .containsPattern("value=\"business\"[^>]*checked")
        .doesNotContain("wrong-token-0123456789");

    assertThat(add(Map.of("id", "7103999999")).body())
        .as("an id that the vendor does not know")
        .contains("-error\"", "value=\"7103999999\"");
    assertThat(add(Map.of("id", "abc")).body()).contains("id=\"id-error\"");
    assertThat(add(Map.of("apiUrl", "http://127.0.0.1:1")).body())
        .contains("id=\"apiUrl-error\"", "value=\"Front desk\"");
    assertThat(console.bean(InstanceRegistry.class).all(AccessScope.everything()))
        .isEmpty();
    assertThat(led("/start")).isEqualTo("/start/preferences");
  }

  @Test
  void every_page_of_an_empty_console_says_what_to_do_next() {
    for (String path :
        new String[] {"/", "/journal", "/chats", "/statuses", "/delivery", "/sync", "/instances"}) {
      assertThat(browser.get(path).body())
          .as(path)
          .contains("class=\"empty\"", "href=\"/instances/new\"");
    }
  }

  /** Asks until the first reading is over, as people without scripts do. */
  private String whenOver(String job) {
    while (true) {
      String page = browser.get(job).body();
      if (!page.contains("id=\"renew\"")) {
        return page;
      }
      Thread.onSpinWait();
    }
  }

  private void switches(String value) {
    for (String name : new String[] {
      "incomingWebhook",
      "outgoingWebhook",
      "outgoingMessageWebhook",
      "outgoingAPIMessageWebhook",
      "pollMessageWebhook",
      "editedMessageWebhook",
      "deletedMessageWebhook"
    }) {
      account.setting(name, value);
    }
  }

  private HttpResponse<String> add(Map<String, String> changes) {
    Map<String, String> fields = new HashMap<>(Map.of(
        "id", ID,
        "token", TOKEN,
        "name", "Front desk",
        "messenger", "whatsapp",
        "apiUrl", vendor.url().toString(),
        "tariff", "business",
        "pace", "tariff"));
    fields.putAll(changes);
    return post("/instances/new", fields);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return browser.post(path, browser.get("/instances/new").body(), fields);
  }

  private String led(String path) {
    return location(browser.get(path));
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private Browser signedIn() {
    Browser made = new Browser(console);
    HttpResponse<String> answer =
        made.post("login", made.get("login").body(), Map.of("name", "admin", "password", PASSWORD));
    assertThat(location(answer)).isEqualTo("/start");
    return made;
  }
}
