package io.greenjournal.web.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of the sync and its jobs, against a console with a vendor whose one instance never answers. */
@Timeout(90)
class SyncPageTest {
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final String QUICK = "1101000001";
  private static final String STUCK = "1101000002";
  private static final String INCOMING = "lastIncomingMessages";
  private static final String OUTGOING = "lastOutgoingMessages";
  private static final AccessScope ALL = AccessScope.everything();

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private FakeGreenApi vendor;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    vendor = FakeGreenApi.start(clock);
    vendor.add(QUICK, "token-of-quick", FakeMessenger.MAX);
    vendor.add(STUCK, "token-of-stuck", FakeMessenger.MAX);
    vendor.faults().on(STUCK).method(INCOMING).delay(Duration.ofHours(1));
    vendor.faults().on(STUCK).method(OUTGOING).delay(Duration.ofHours(1));
    Files.writeString(dir.resolve("instances.json"), """
        [%s, %s]\
        """.formatted(
            entry(QUICK, "Quick", "token-of-quick"), entry(STUCK, "Stuck", "token-of-stuck")));
    open();
  }

  private String entry(String id, String name, String token) {
    return """
        {"id": "%s", "name": "%s", "token": "%s", "messenger": "max", "apiUrl": "%s", "pace": "manual"}\
        """.formatted(id, name, token, vendor.url());
  }

  private void open() {
    console = Console.start(
        Settings.in(dir.resolve("data"))
            .withInstancesFile(dir.resolve("instances.json"))
            .withPrivateAddresses()
            .withAdminPassword(PASSWORD),
        clock);
    browser = new Browser(console);
    browser.post(
        "/login", browser.get("/login").body(), Map.of("name", "admin", "password", PASSWORD));
  }

  @AfterEach
  void stop() {
    vendor.close();
    console.close();
  }

  private String order(Map<String, String> fields) {
    HttpResponse<String> answer = browser.post("/sync", browser.get("/sync").body(), fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private SyncJob job(String address) {
    long number = Long.parseLong(address.replaceAll(".*/", ""));
    return console.bean(SyncDesk.class).find(ALL, number).orElseThrow();
  }

  @Test
  void a_job_is_done_when_its_journals_are_read_and_its_page_tells_so() {
    String address = order(Map.of("instance", QUICK));

    await(() -> job(address).isOver());
    assertThat(job(address).state()).isEqualTo(SyncJob.State.DONE);
    assertThat(calls(QUICK, INCOMING)).isEqualTo(1);
    assertThat(calls(QUICK, OUTGOING)).isEqualTo(1);
    assertThat(calls(STUCK, INCOMING)).isZero();
    assertThat(browser.get(address).body())
        .contains("Job 1", ">done<", "Quick", "nothing new")
        .doesNotContain("/cancel", "id=\"renew\"");
    String page = browser.get("/sync?instance=" + QUICK).body();
    assertThat(page).contains(address, "somebody asked", "2 of 2 journals read", "Quick");
    assertThat(browser.get("/sync?result=failed").body()).contains("No run matches.");
    assertThat(runs()).hasSize(2).allSatisfy(run -> {
      assertThat(run.note().reason()).isEqualTo("onRequest");
      assertThat(run.note().plannedAt()).isPresent();
      assertThat(run.note().bytes()).hasValue(2);
      assertThat(run.calls()).isEqualTo(1);
    });
  }

  private List<SyncRun> runs() {
    return console.bean(SyncLog.class).runs(ALL, Optional.empty(), 10);
  }

  @Test
  void who_was_asked_for_just_now_is_left_out_until_a_minute_has_passed() {
    String first = order(Map.of("instance", QUICK));
    await(() -> job(first).isOver());

    assertThat(order(Map.of("instance", QUICK))).isEqualTo("/sync");
    String both = order(Map.of("which", "all"));
    assertThat(job(both)
            .part(new InstanceId(QUICK), Journal.INCOMING)
            .orElseThrow()
            .why())
        .isEqualTo("askedJustNow");

    clock.move(Duration.ofMinutes(1));
    String again = order(Map.of("instance", QUICK));
    await(() -> job(again).isOver());
    assertThat(calls(QUICK, INCOMING)).isEqualTo(2);
    assertThat(order(Map.of())).isEqualTo("/sync");
  }

  @Test
  void of_a_cancelled_job_what_has_begun_ends_and_the_rest_does_not_begin() {
    String address = order(Map.of("instance", STUCK));
    await(() -> job(address).count(SyncPart.State.RUNNING) == 1);
    await(() -> calls(STUCK, INCOMING) + calls(STUCK, OUTGOING) == 1);
    assertThat(browser.get("/sync").body()).contains("Running now", "Stuck");
    String page = browser.get(address).body();
    assertThat(page)
        .contains(address + "/cancel", "hx-get=\"" + address + "\"", "Reload this page");

    browser.post(address + "/cancel", page, Map.of());

    SyncJob cancelled = job(address);
    assertThat(cancelled.state()).isEqualTo(SyncJob.State.CANCELLED);
    assertThat(cancelled.count(SyncPart.State.SKIPPED)).isEqualTo(1);
    assertThat(cancelled.count(SyncPart.State.RUNNING)).isEqualTo(1);
    assertThat(calls(STUCK, INCOMING) + calls(STUCK, OUTGOING)).isEqualTo(1);
    assertThat(browser.get(address).body()).contains("cancelled before its turn");
  }

  @Test
  void a_job_that_a_restart_interrupted_is_done_once_more_without_what_was_over() {
    SyncJobs jobs = console.bean(SyncJobs.class);
    InstanceId quick = new InstanceId(QUICK);
    SyncJob job = jobs.add(
        "noa",
        clock.instant(),
        List.of(
            SyncPart.waiting(quick, Journal.INCOMING), SyncPart.waiting(quick, Journal.OUTGOING)));
    SyncPart done = job.part(quick, Journal.INCOMING)
        .orElseThrow()
        .begun(clock.instant())
        .done(new MergeOutcome(3, 0, 0), clock.instant());
    SyncPart running = job.part(quick, Journal.OUTGOING).orElseThrow().begun(clock.instant());
    jobs.save(job.begun(clock.instant()), List.of(done, running));
    console.close();

    open();

    String address = "/sync/jobs/" + job.number();
    await(() -> job(address).isOver());
    SyncJob over = job(address);
    assertThat(over.state()).isEqualTo(SyncJob.State.DONE);
    assertThat(over.interrupted()).isEqualTo(1);
    assertThat(over.parts()).contains(done);
    assertThat(calls(QUICK, OUTGOING)).isEqualTo(1);
    assertThat(browser.get(address).body()).contains("restarted", "done once more");
  }

  @Test
  void a_part_that_is_asked_for_after_the_session_ended_brings_the_whole_page_to_the_sign_in() {
    browser.post("/logout", browser.get("/sync").body(), Map.of());

    HttpResponse<String> answer = byItself("/sync");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
    assertThat(browser.get("/sync").statusCode()).isEqualTo(303);
  }

  @Test
  void what_a_page_asks_for_by_itself_takes_no_news_from_the_person() {
    order(Map.of("which", "none"));

    assertThat(byItself("/sync").body()).doesNotContain("class=\"note flash\" role");
    assertThat(browser.get("/sync").body()).contains("class=\"note flash\" role");
  }

  @Test
  void the_line_below_the_pages_says_how_the_reading_goes_and_when_it_asks_again() {
    String line = byItself("/pulse").body().strip();

    assertThat(line)
        .startsWith("<div class=\"pulse-line\"")
        .contains("hx-get=\"/pulse\"", "X-By-Itself", "visibilitychange from:document")
        .containsPattern("hx-trigger=\"every [0-9]+s, ")
        .doesNotContain("<html");
    assertThat(browser.get("/sync").body()).contains("hx-get=\"/pulse\"");
  }

  private HttpResponse<String> byItself(String path) {
    return browser.send(browser
        .request(path)
        .header("HX-Request", "true")
        .header("X-By-Itself", "1")
        .GET());
  }

  @Test
  void a_page_that_keeps_itself_up_to_date_keeps_nobody_signed_in() {
    clock.move(Duration.ofMinutes(29));
    assertThat(byItself("/sync").statusCode()).isEqualTo(200);
    clock.move(Duration.ofMinutes(2));

    assertThat(browser.get("/sync").statusCode()).isEqualTo(303);
  }

  @Test
  void a_parked_journal_is_told_with_its_reason_and_resumed() {
    Instant now = clock.instant();
    console
        .bean(JournalStore.class)
        .failed(
            new SyncRun(
                new InstanceId(QUICK),
                Journal.INCOMING,
                Window.last(Duration.ofHours(1), now),
                now,
                now,
                MergeOutcome.NOTHING,
                0,
                "quotaExhausted",
                ""),
            Optional.of(now.plus(Duration.ofDays(9))));
    String page = browser.get("/sync").body();
    assertThat(page)
        .contains("Parked until 30 Nov", "monthly quota used up (466)", "Choose the pace");

    browser.post("/sync/resume", page, Map.of("instance", QUICK, "journal", "incoming"));

    await(() -> calls(QUICK, INCOMING) == 1);
    await(() -> !browser.get("/sync").body().contains("Parked until"));
    assertThat(calls(QUICK, OUTGOING)).isZero();
  }

  @Test
  void the_first_reading_is_shown_with_what_is_known_of_it() {
    String address = order(Map.of("instance", STUCK));
    await(() -> job(address).count(SyncPart.State.RUNNING) == 1);

    assertThat(browser.get("/instances/" + STUCK).body())
        .contains("First reading", "0 of 2 journals are in", "is being read since")
        .containsPattern("<progress class=\"bar\" max=\"2\" aria-label=\"[^\"]+\">");
    assertThat(browser.get("/instances/" + QUICK).body()).doesNotContain("First reading");
  }

  private long calls(String id, String method) {
    return vendor.calls().stream()
        .filter(call -> call.instance().equals(id) && call.method().equals(method))
        .count();
  }

  /** Asks again until it is so; the class's time-out ends it when it never is. */
  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
