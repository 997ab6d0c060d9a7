package io.greenjournal.web.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.exceptions.HttpStatusException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Link, restart, log out and a new token, against a running console and a vendor on loopback. */
@Timeout(60)
class ActsPageTest {
  private static final String ID = "7103204771";
  private static final String PAGE = "/instances/" + ID;
  private static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";
  private static final Pattern IMAGE =
      Pattern.compile("src=\"(" + PAGE + "/link/[0-9a-f]+\\.png)\"");

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private FakeGreenApi vendor;
  private FakeInstance account;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    vendor = FakeGreenApi.start(clock);
    account = vendor.add(ID, TOKEN, FakeMessenger.WHATSAPP);
    Path none = Files.writeString(dir.resolve("none.json"), "[]");
    console = Console.start(
        Settings.in(dir.resolve("data")).asDemo(dir.resolve("data"), none, Duration.ofHours(1)),
        clock);
    browser = new Browser(console);
    console
        .bean(InstanceRegistry.class)
        .put(new NewInstance(
            new Connection(new InstanceId(ID), Messenger.WHATSAPP, vendor.url(), Token.of(TOKEN)),
            "Résérve 2",
            Pace.MANUAL));
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void no_code_is_asked_for_before_somebody_wants_one() {
    account.state("notAuthorized");

    assertThat(browser.get(PAGE + "/link").body())
        .contains("Linked devices", "Show the code", "noted in the audit")
        .doesNotContain("<img", "id=\"renew\"");
    assertThat(calls("qr")).isZero();
  }

  @Test
  void the_code_is_shown_to_the_one_who_asked_and_expires() {
    account.state("notAuthorized");
    show();

    String page = browser.get(PAGE + "/link").body();
    HttpResponse<String> picture = browser.get(image(page));

    assertThat(page).contains("Show a new code", "id=\"renew\"");
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(browser.get("/audit").body()).contains("Was shown a code to link an instance");
    clock.move(Duration.ofSeconds(30));
    assertThat(browser.get(image(page)).statusCode()).isEqualTo(404);
    assertThat(image(browser.get(PAGE + "/link").body())).isNotEqualTo(image(page));
    clock.move(Duration.ofMinutes(5));
    long before = calls("qr");
    assertThat(browser.get(PAGE + "/link").body())
        .contains("within five minutes", "Show a new code")
        .doesNotContain("id=\"renew\"");
    assertThat(calls("qr")).isEqualTo(before);
  }

  @Test
  void once_the_phone_has_scanned_it_the_page_says_so() {
    account.state("notAuthorized");
    account.scannedAfter(Duration.ofSeconds(10));
    show();
    browser.get(PAGE + "/link");
    clock.move(Duration.ofSeconds(11));

    assertThat(browser.get(PAGE + "/link").body())
        .contains("The instance is linked.")
        .doesNotContain("id=\"renew\"", "<img");
    assertThat(browser.get(PAGE).body()).contains("data-state=\"authorized\"");
    assertThat(browser.get(PAGE + "/link").body())
        .as("looked at once more, as the script does")
        .contains("The instance is linked.");
    clock.move(LinkDesk.OPEN);
    assertThat(browser.get(PAGE + "/link").body())
        .contains("linked already", "log it out first")
        .doesNotContain("Nobody scanned");
  }

  @Test
  void what_is_no_picture_is_not_shown() {
    account.state("notAuthorized");
    vendor
        .faults()
        .on(ID)
        .method("qr")
        .status(200, "{\"type\":\"qrCode\",\"message\":\"PHNjcmlwdD4=\"}", "application/json");
    show();

    assertThat(browser.get(PAGE + "/link").body())
        .contains("No code came: answer cannot be read.")
        .doesNotContain("<img", "PHNjcmlwdD4", "id=\"renew\"");
  }

  @Test
  void a_restart_is_asked_for_once_and_told() {
    assertThat(browser.get(PAGE + "/reboot").body()).contains("two minutes", "stays linked");
    assertThat(calls("reboot")).isZero();

    assertThat(post("/reboot", Map.of()).statusCode()).isEqualTo(303);

    assertThat(calls("reboot")).isEqualTo(1);
    assertThat(browser.get(PAGE).body()).contains("restarts.", "data-state=\"starting\"");
    assertThat(browser.get("/audit").body()).contains("Restarted an instance at the vendor");
  }

  @Test
  void only_who_types_the_name_or_the_id_logs_it_out() {
    HttpResponse<String> mistaken = post("/logout", Map.of("confirm", "Reserve"));

    assertThat(mistaken.statusCode()).isEqualTo(422);
    assertThat(mistaken.body()).contains("id=\"confirm-error\"", "value=\"Reserve\"");
    assertThat(calls("logout")).isZero();
    assertThat(post("/logout", Map.of("confirm", " Re\u0301se\u0301rve  2 ")).statusCode())
        .as("written with combining accents")
        .isEqualTo(303);
    assertThat(browser.get(PAGE).body())
        .contains("was logged out", "href=\"" + PAGE + "/link\"", "data-state=\"notAuthorized\"");
    assertThat(browser.get("/audit").body()).contains("Logged an instance out at the vendor");
    assertThat(post("/logout", Map.of("confirm", "7103 204 771")).body())
        .contains("Nothing was done", "not linked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | token refused (401)        | Paste the token again",
        "429 | too many calls (429)       | Wait some seconds",
        "466 | monthly quota used up (466) | larger tariff"
      })
  void a_refusal_comes_back_with_what_to_do(int status, String meaning, String advice) {
    vendor.faults().on(ID).method("reboot").status(status, "", "text/plain");

    HttpResponse<String> answer = post("/reboot", Map.of());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was done: " + meaning, advice);
    assertThat(browser.get("/audit").body()).doesNotContain("Restarted an instance");
  }

  @Test
  void a_vendor_that_breaks_off_may_have_done_it() {
    vendor.faults().on(ID).method("reboot").status(502, "", "text/plain");

    assertThat(post("/reboot", Map.of()).statusCode()).isEqualTo(303);

    assertThat(browser.get(PAGE).body()).contains("may restart all the same");
    assertThat(browser.get("/audit").body()).contains("Restarted an instance");
  }

  @Test
  void a_new_token_is_kept_and_used() {
    assertThat(browser.get(PAGE + "/rotate").body()).contains("Every other program");

    assertThat(post("/rotate", Map.of()).statusCode()).isEqualTo(303);

    String page = browser.get(PAGE).body();
    assertThat(account.token()).isNotEqualTo(TOKEN);
    assertThat(page).contains("has a new token").doesNotContain(account.token());
    assertThat(post("/reboot", Map.of()).statusCode())
        .as("reached with the new one")
        .isEqualTo(303);
    assertThat(browser.get("/audit").body()).contains("Changed the token of an instance");
  }

  @Test
  void who_may_only_read_may_do_none_of_it_and_who_looks_after_it_not_all() {
    ActController acts = console.bean(ActController.class);
    LinkController link = console.bean(LinkController.class);
    RotateController rotate = console.bean(RotateController.class);
    Times times = Gallery.times(Language.ENGLISH);
    CurrentUser viewer = new CurrentUser(2, "dana", Role.VIEWER, AccessScope.everything());
    CurrentUser operator = new CurrentUser(3, "omer", Role.OPERATOR, AccessScope.everything());

    refused(() -> acts.reboot(ID, viewer, times));
    refused(() -> link.page(ID, viewer, times));
    refused(() -> link.show(ID, viewer, times));
    refused(() -> link.picture(ID, "0.png", viewer, times));
    refused(() -> acts.logout(ID, operator, times, Map.of("confirm", ID)));
    refused(() -> rotate.rotate(ID, operator, times));
    assertThat(vendor.calls()).isEmpty();
    assertThat(browser.get("/instances/999999/logout").statusCode()).isEqualTo(404);
    assertThat(browser.get("/instances/999999/link").statusCode()).isEqualTo(404);
  }

  private static void refused(ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            HttpStatusException.class, e -> assertThat(e.getStatus().getCode()).isEqualTo(403));
  }

  private void show() {
    HttpResponse<String> answer = post("/link", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(PAGE + "/link");
  }

  private static String image(String page) {
    Matcher image = IMAGE.matcher(page);
    assertThat(image.find()).as("a picture in the page").isTrue();
    return image.group(1);
  }

  private HttpResponse<String> post(String act, Map<String, String> fields) {
    return browser.post(PAGE + act, browser.get("/instances/new").body(), fields);
  }

  private long calls(String method) {
    return vendor.calls().stream().filter(call -> call.method().equals(method)).count();
  }
}
