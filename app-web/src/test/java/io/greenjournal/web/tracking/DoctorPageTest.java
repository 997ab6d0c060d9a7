package io.greenjournal.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.testkit.FakeCall;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What feeds the journals of an instance and how it is mended, against a running console and a vendor on loopback. */
@Timeout(60)
class DoctorPageTest {
  private static final String ID = "7103204771";
  private static final String PAGE = "/instances/" + ID;
  private static final String SETTINGS = PAGE + "/settings";
  private static final String DOCTOR = PAGE + "/doctor";
  private static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";

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
    account.setting("outgoingWebhook", "no");
    account.setting("deletedMessageWebhook", "no");
    account.settingsDelay(Duration.ofMinutes(2));
    Path file = Files.writeString(
        dir.resolve("fleet.json"),
        "[{\"id\":\"%s\",\"token\":\"%s\",\"name\":\"Reserve 2\",\"apiUrl\":\"%s\",\"pace\":\"manual\"}]"
            .formatted(ID, TOKEN, vendor.url()));
    console = Console.start(
        Settings.in(dir.resolve("data")).asDemo(dir.resolve("data"), file, Duration.ofHours(1)),
        clock);
    browser = new Browser(console);
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void before_the_settings_were_read_nothing_is_offered() {
    String page = browser.get(SETTINGS).body();

    assertThat(page).contains("The settings were not read yet").doesNotContain("doctor/change");
  }

  @Test
  void what_is_off_is_told_with_its_meaning_and_the_act_that_mends_it() {
    read();

    assertThat(browser.get(SETTINGS).body())
        .contains(
            "“sent” means “unknown after sent”",
            "href=\"" + DOCTOR + "/change?feed=delivery\"",
            "href=\"" + DOCTOR + "/change?feed=changes\"",
            "href=\"" + DOCTOR + "/change?feed=all\"",
            "2 kinds of figures")
        .doesNotContain("feed=incoming", "feed=phone");
  }

  @Test
  void the_act_says_what_it_costs_and_changes_nothing_yet() {
    read();

    String question = browser.get(DOCTOR + "/change?feed=all").body();

    assertThat(question)
        .contains("outgoingWebhook", "deletedMessageWebhook", "restarts", "five minutes")
        .doesNotContain("incomingWebhook", TOKEN);
    assertThat(account.setting("outgoingWebhook")).isEqualTo("no");
    assertThat(sent()).isEmpty();
  }

  @Test
  void a_change_counts_only_when_it_is_seen_at_the_vendor() {
    read();
    clock.move(Duration.ofSeconds(30));

    HttpResponse<String> answer = change("all");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(SETTINGS);
    assertThat(sent()).hasSize(1);
    assertThat(browser.get(SETTINGS).body())
        .contains("not yet confirmed", "hx-get=\"" + DOCTOR + "/progress\"", "data-v=\"no\"")
        .doesNotContain("doctor/change");
    clock.move(Duration.ofSeconds(60));
    look();
    assertThat(progress().body())
        .contains("not yet confirmed", "value=\"60\"", "hx-get=\"" + DOCTOR);

    clock.move(Duration.ofSeconds(70));
    look();

    assertThat(progress().headers().firstValue("HX-Refresh")).hasValue("true");
    assertThat(browser.get(SETTINGS).body())
        .contains("seen at the vendor at", "after 2 min")
        .doesNotContain("not yet confirmed", "doctor/progress", "doctor/change", "data-v=\"no\"");
  }

  @Test
  void the_restart_and_the_switches_are_in_the_history() {
    read();
    change("delivery");
    look();
    clock.move(Duration.ofMinutes(3));
    look();

    String history = browser.get(PAGE + "/states").body();

    assertThat(history)
        .contains("aria-current=\"page\">State history", "data-state=\"starting\"", "still so")
        .containsPattern("Authorized since [0-9:]+: for [0-9]+ s now\\.")
        .containsPattern("(?s)<code>outgoingWebhook</code>.*?<code>no</code>.*?<code>yes</code>");
  }

  @Test
  void a_change_that_does_not_come_is_given_up_and_may_be_asked_for_again() {
    read();
    account.settingsDelay(Duration.ofHours(3));
    change("delivery");
    look();
    clock.move(Duration.ofMinutes(16));
    browser.post(DOCTOR + "/read", browser.get("/instances/new").body(), Map.of());

    assertThat(browser.get(SETTINGS).body())
        .contains("not seen at the vendor since", "doctor/change?feed=delivery")
        .doesNotContain("doctor/progress");
    assertThat(console.bean(FollowChanges.class).look()).isEmpty();
  }

  @Test
  void nothing_restarts_when_somebody_else_was_faster() {
    read();
    account.setting("outgoingWebhook", "yes");

    change("delivery");

    assertThat(sent()).isEmpty();
    assertThat(browser.get(SETTINGS).body()).contains("was on already");
  }

  @Test
  void a_refusal_comes_back_with_what_to_do() {
    read();
    vendor.faults().on(ID).method("setSettings").status(403, "", "text/plain");

    HttpResponse<String> answer = change("delivery");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was changed", "(403)", "value=\"delivery\"");
    assertThat(browser.get(SETTINGS).body()).doesNotContain("not yet confirmed");
  }

  @Test
  void a_vendor_that_breaks_off_may_have_taken_it() {
    read();
    vendor.faults().on(ID).method("setSettings").status(502, "", "text/plain");

    change("delivery");

    assertThat(browser.get(SETTINGS).body())
        .contains("may have been taken all the same", "doctor/progress");
  }

  @Test
  void an_unknown_feed_or_instance_is_no_act() {
    read();

    assertThat(browser.get(DOCTOR + "/change?feed=horses").statusCode()).isEqualTo(400);
    assertThat(browser.get("/instances/999999/doctor/change?feed=all").statusCode())
        .isEqualTo(404);
    assertThat(browser.get(DOCTOR + "/change?feed=phone").statusCode())
        .as("on already")
        .isEqualTo(303);
  }

  @Test
  void a_journal_tells_what_failed_and_can_be_resumed() {
    fail("unauthorized", Optional.of(Instant.MAX));

    String page = browser.get(PAGE).body();

    assertThat(page)
        .contains(
            "HTTP 401 of the vendor",
            "Not asked until somebody resumes it.",
            "action=\"" + PAGE + "/journals/outgoing/resume\"");
    assertThat(post(PAGE + "/journals/outgoing/resume", Map.of()).statusCode()).isEqualTo(303);
    assertThat(parked()).isEmpty();
    assertThat(post(PAGE + "/journals/horses/resume", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void journals_that_the_restart_refused_go_on_when_it_is_over() {
    read();
    change("delivery");
    fail("starting", Optional.of(clock.instant().plus(Duration.ofMinutes(5))));
    look();
    assertThat(parked()).as("still starting").isPresent();

    clock.move(Duration.ofSeconds(40));
    look();

    assertThat(parked()).isEmpty();
    assertThat(browser.get(SETTINGS).body())
        .as("the settings still wait")
        .contains("doctor/progress");
  }

  @Test
  void journals_that_a_missing_link_refused_go_on_when_it_is_there() {
    read();
    fail("notLinked", Optional.of(clock.instant().plus(Duration.ofMinutes(5))));
    look();
    assertThat(parked()).as("nobody looks at it yet").isPresent();

    post(PAGE + "/link", Map.of());
    assertThat(browser.get(PAGE + "/link").body()).contains("The instance is linked.");
    look();

    assertThat(parked()).isEmpty();
  }

  @Test
  void all_runs_can_be_paged_through() {
    for (int i = 0; i < 60; i++) {
      fail("unauthorized", Optional.empty());
      clock.move(Duration.ofMinutes(1));
    }

    String first = browser.get(PAGE + "/runs?journal=outgoing").body();
    Matcher older =
        Pattern.compile("href=\"(" + PAGE + "/runs[^\"]*after=[^\"]*)\"").matcher(first);

    assertThat(first.split("data-row", -1)).hasSize(51);
    assertThat(older.find()).isTrue();
    String next = browser.get(older.group(1).replace("&amp;", "&")).body();
    assertThat(next.split("data-row", -1)).hasSize(11);
    assertThat(next).contains("rel=\"first\"").doesNotContain("id=\"renew\"");
    assertThat(browser.get(PAGE + "/runs?journal=incoming").body()).contains("No run matches");
    assertThat(browser.get("/instances/999999/runs").statusCode()).isEqualTo(404);
  }

  @Test
  void an_instance_that_was_never_read_says_so_in_each_of_its_parts() {
    assertThat(browser.get(PAGE + "/runs").body()).contains("class=\"empty\"", "Not read yet");
    assertThat(browser.get(PAGE + "/states").body()).contains("Nothing was seen yet");
  }

  @Test
  void what_is_paid_is_shown_and_its_end_is_told_on_the_fleet() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    terms(now.plusDays(8));
    assertThat(browser.get(PAGE).body()).contains("BUSINESS", "Paid until");
    assertThat(browser.get("/").body()).doesNotContain("is paid only until");

    terms(now.plusDays(6));
    assertThat(browser.get(PAGE).body()).contains("is paid only until");
    assertThat(browser.get("/").body()).contains("is paid only until");

    terms(now.minusDays(1));
    assertThat(browser.get("/").body()).contains("is not paid for any more");
  }

  private Optional<Instant> parked() {
    return console
        .bean(SyncLog.class)
        .state(new InstanceId(ID), Journal.OUTGOING)
        .parkedUntil();
  }

  private void terms(LocalDateTime end) {
    console
        .bean(InstanceFactStore.class)
        .saveTerms(
            new InstanceId(ID), new Terms("BUSINESS", Optional.of(end), false, clock.instant()));
  }

  private void fail(String code, Optional<Instant> parked) {
    console
        .bean(JournalStore.class)
        .failed(
            new SyncRun(
                new InstanceId(ID),
                Journal.OUTGOING,
                Window.last(Duration.ofHours(1), clock.instant()),
                clock.instant(),
                clock.instant(),
                MergeOutcome.NOTHING,
                0,
                code,
                "HTTP 401 of the vendor"),
            parked);
  }

  private void read() {
    assertThat(post(DOCTOR + "/read", Map.of()).statusCode()).isEqualTo(303);
    assertThat(console.bean(InstanceFactStore.class).facts(AccessScope.everything()))
        .hasSize(1);
  }

  private HttpResponse<String> change(String feed) {
    return post(DOCTOR + "/change", Map.of("feed", feed));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return browser.post(path, browser.get("/instances/new").body(), fields);
  }

  /** As the page asks for it. */
  private HttpResponse<String> progress() {
    return browser.send(browser
        .request(DOCTOR + "/progress")
        .header("HX-Request", "true")
        .header("X-By-Itself", "1")
        .GET());
  }

  private void look() {
    console.bean(FollowChanges.class).look().forEach(CompletableFuture::join);
  }

  private List<FakeCall> sent() {
    return vendor.calls().stream()
        .filter(call -> call.method().equals("setSettings"))
        .toList();
  }
}
