package io.greenjournal.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.port.Storage;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.schedule.StorageWatch;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A running console whose file may not grow any more, and a vendor that has much to tell. */
@Timeout(60)
class FullDiskTest {
  private static final String ID = "1101000001";
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  @TempDir
  Path dir;

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  /** Runs, as the schedule wants it, and can be moved on. */
  private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());

  private FakeGreenApi vendor;
  private FakeInstance account;
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    vendor = FakeGreenApi.start(clock);
    account = vendor.add(ID, "token-of-the-shop", FakeMessenger.MAX);
    Path file = Files.writeString(dir.resolve("instances.json"), """
        [{"id": "%s", "token": "token-of-the-shop", "messenger": "max", "apiUrl": "%s", "pace": "live"}]""".formatted(ID, vendor.url()));
    console = Console.start(
        Settings.in(dir.resolve("data")).asDemo(dir.resolve("data"), file, INTERVAL), clock);
    browser = new Browser(console);
    await(() -> calls() >= 2);
    await(() -> browser.get("/journal").statusCode() == 200);
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  /** Nothing fits any more, and the vendor has something long. */
  private void fill() {
    SqliteCache cache = console.bean(SqliteCache.class);
    cache.limitPages(cache.pages());
    account.incoming("""
        {"type": "incoming", "idMessage": "LONG1", "timestamp": %d, "typeMessage": "textMessage", "chatId": "10000000",
         "textMessage": "%s", "senderId": "10000000", "senderName": "Dana", "senderContactName": ""}""".formatted(clock.instant().getEpochSecond(), "long words ".repeat(40_000)));
    await(() -> storage().trouble().isPresent());
  }

  private void free() {
    console.bean(SqliteCache.class).limitPages(1_000_000);
  }

  private Storage storage() {
    return console.bean(Storage.class);
  }

  @Test
  void a_full_disk_is_told_on_every_page_and_to_whoever_asks_whether_we_are_ready() {
    assertThat(browser.get("/health/readiness").statusCode()).isEqualTo(200);
    fill();

    for (String path : new String[] {"/", "/journal", "/instances", "/instances/" + ID}) {
      HttpResponse<String> page = browser.get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(page.body()).as(path).contains("role=\"alert\"", "the disk is full", "Make space");
    }
    assertThat(browser.get("/health/readiness").statusCode()).isEqualTo(503);
    assertThat(browser.get("/health/readiness").body()).isEqualTo("{\"status\":\"DOWN\"}");
    assertThat(browser.get("/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  void a_change_that_needs_space_is_answered_with_all_that_was_typed_but_the_secrets() {
    fill();

    HttpResponse<String> answer = browser.post(
        "/instances/" + ID + "/sync",
        browser.get("/instances/new").body(),
        Map.of("name", "<Reserve> 2", "token", "secret-0123456789"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
    assertThat(answer.body())
        .contains(
            "Nothing was saved",
            "name=\"name\" value=\"&lt;Reserve&gt; 2\"",
            "action=\"/instances/" + ID + "/sync\"")
        .doesNotContain("secret-0123456789");
  }

  @Test
  void a_program_gets_a_problem_that_it_can_read() {
    fill();

    HttpResponse<String> answer = browser.send(browser
        .request("/api/v1/instances/" + ID + "/sync")
        .setHeader("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"status\":503");
  }

  @Test
  void all_resumes_alone_when_there_is_space_again() {
    fill();
    assertThat(browser.get("/journal").body()).doesNotContain("long words");
    free();
    ahead.set(StorageWatch.REST.plusSeconds(1));

    await(() -> storage().trouble().isEmpty());
    await(() -> browser.get("/journal").body().contains("long words"));
    assertThat(browser.get("/").body()).doesNotContain("role=\"alert\"");
    assertThat(browser.get("/health/readiness").statusCode()).isEqualTo(200);
  }

  private static void await(BooleanSupplier isSo) {
    while (!isSo.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).as("it takes too long").isFalse();
      Thread.onSpinWait();
    }
  }

  private long calls() {
    return vendor.calls().size();
  }
}
