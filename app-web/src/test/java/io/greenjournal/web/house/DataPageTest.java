package io.greenjournal.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.house.Job;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.People;
import io.greenjournal.core.port.Storage;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.core.port.UserStore;
import io.greenjournal.testkit.memory.Records;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of data against a running console with a few records. */
@Timeout(60)
class DataPageTest {
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final InstanceId SHOP = new InstanceId("7103204771");
  private static final String PERSON = "79001234567@c.us";
  private static final AccessScope ALL = AccessScope.everything();

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private Console console;
  private Browser browser;

  @BeforeEach
  void start() {
    console = Console.start(Settings.in(dir).withAdminPassword(PASSWORD), clock);
    console
        .bean(InstanceRegistry.class)
        .put(new NewInstance(
            new Connection(
                SHOP,
                Messenger.WHATSAPP,
                URI.create("https://7103.api.greenapi.com"),
                Token.of("0123456789abcdef")),
            "Shop by the lake",
            Pace.MANUAL));
    merge(
        Records.incoming("A1").of(SHOP).in(new ChatId(PERSON)).at(old(1)).build(),
        Records.incoming("A2").of(SHOP).in(new ChatId(PERSON)).at(old(40)).build(),
        Records.incoming("A3").of(SHOP).in(new ChatId("555@lid")).at(old(2)).build(),
        Records.incoming("A4")
            .of(SHOP)
            .in(new ChatId("79005556677@c.us"))
            .at(old(50))
            .build());
    browser = signedIn("admin");
  }

  private void merge(JournalRecord... records) {
    Instant now = clock.instant();
    console
        .bean(JournalStore.class)
        .merge(
            Batch.of(
                SHOP,
                Journal.INCOMING,
                Window.last(Duration.ofDays(60), now),
                now,
                List.of(records)),
            now);
  }

  private Instant old(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private Browser signedIn(String name) {
    Browser fresh = new Browser(console);
    fresh.post("/login", fresh.get("/login").body(), Map.of("name", name, "password", PASSWORD));
    return fresh;
  }

  @AfterEach
  void stop() {
    console.close();
  }

  private String page() {
    return browser.get("/settings/data").body();
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return browser.post(path, page(), fields);
  }

  @Test
  void the_page_says_how_large_the_cache_is_and_what_is_in_it() {
    assertThat(browser.get("/settings").body()).contains("href=\"/settings/data\"");
    assertThat(page())
        .contains("journal.db", "thumbnails.db", "Shop by the lake", "No backups yet", "for ever")
        .containsPattern("Records</div><div class=\"value\">4");
    assertThat(console.bean(Storage.class).size().records()).isEqualTo(4);
  }

  @Test
  void a_backup_by_hand_appears_in_the_list_and_can_be_checked() {
    HttpResponse<String> answer = post("/settings/data/backup", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    await(() -> state(Job.Kind.BACKUP).equals(Optional.of(Job.State.DONE)));
    assertThat(page()).contains("journal-20261121T100000Z", "not since the start");
    String name =
        console.bean(JobLog.class).last(Job.Kind.BACKUP).map(Job::detail).orElseThrow();
    assertThat(post("/settings/data/backups/" + name + "/check", Map.of()).statusCode())
        .isEqualTo(303);
    await(() -> page().contains(">sound<"));
    assertThat(acts()).containsExactly("backup");
    assertThat(post("/settings/data/backups/..%2Fjournal.db/check", Map.of()).statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_spoiled_backup_is_called_no_good() throws Exception {
    Path kept = Files.createDirectories(dir.resolve("backups"));
    Files.writeString(kept.resolve("journal-20261101T030000Z-v9.db"), "not a database");

    post("/settings/data/backups/journal-20261101T030000Z-v9.db/check", Map.of());

    await(() -> page().contains(">no good<"));
  }

  @Test
  void the_plan_is_changed_and_a_wrong_number_is_told_at_its_field() {
    assertThat(post("/settings/data/plan", Map.of("hour", "5", "kept", "30")).statusCode())
        .isEqualTo(303);
    assertThat(console.bean(UpkeepPlans.class).plan()).isEqualTo(new UpkeepPlan(false, 5, 30));

    HttpResponse<String> refused =
        post("/settings/data/plan", Map.of("backsUp", "yes", "hour", "6", "kept", "many"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"kept-error\"", "value=\"many\"");
    assertThat(console.bean(UpkeepPlans.class).plan().hour()).isEqualTo(5);
  }

  @Test
  void retention_shows_what_would_go_before_it_is_set_and_goes_after_a_backup() {
    HttpResponse<String> preview = post("/settings/data/retention", Map.of("days-" + SHOP, "30"));

    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains("This goes for good", "Shop by the lake", "30 days", "after a backup")
        .containsPattern("<td class=\"n\">2</td>");
    assertThat(console.bean(UpkeepPlans.class).retention(ALL)).isEmpty();

    HttpResponse<String> confirmed = browser.post(
        "/settings/data/retention/confirm", preview.body(), Map.of("days-" + SHOP, "30"));
    assertThat(confirmed.statusCode()).isEqualTo(303);
    assertThat(console.bean(UpkeepPlans.class).retention(ALL)).isEqualTo(Map.of(SHOP, 30));
    assertThat(records()).as("nothing has gone yet").isEqualTo(4);

    clock.move(Duration.ofDays(1));
    HouseKeeper keeper = console.bean(HouseKeeper.class);
    console.bean(DailyJobs.class).run(keeper.time(), () -> false);

    assertThat(records()).isEqualTo(2);
    assertThat(console.bean(JobLog.class).latest(2))
        .extracting(Job::kind, Job::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Job.Kind.RETENTION, Job.State.DONE),
            org.assertj.core.groups.Tuple.tuple(Job.Kind.BACKUP, Job.State.DONE));
    assertThat(acts()).containsExactly("retention", "backup", "retentionSet");
  }

  @Test
  void nothing_is_removed_on_a_day_whose_backup_failed() throws Exception {
    console.bean(UpkeepPlans.class).keep(SHOP, java.util.OptionalInt.of(30));
    Files.writeString(dir.resolve("backups"), "a file where the directory should be");
    clock.move(Duration.ofDays(1));

    console.bean(DailyJobs.class).run(console.bean(HouseKeeper.class).time(), () -> false);

    assertThat(state(Job.Kind.BACKUP)).hasValue(Job.State.FAILED);
    assertThat(state(Job.Kind.RETENTION)).isEmpty();
    assertThat(records()).isEqualTo(4);
  }

  @Test
  void a_number_of_days_that_is_none_is_told_at_its_field() {
    HttpResponse<String> answer = post("/settings/data/retention", Map.of("days-" + SHOP, "soon"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("days-" + SHOP + "-error", "value=\"soon\"");
  }

  @Test
  void a_person_is_shown_with_the_linked_ids_and_erased_only_in_writing() {
    console
        .bean(People.class)
        .link(
            SHOP,
            new Alias(
                new ChatId(PERSON), new ChatId("555@lid"), "getChats", Optional.empty(), old(1)));

    HttpResponse<String> preview =
        post("/settings/data/erase", Map.of("person", "+7 900 123-45-67"));
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains(PERSON, "555@lid", "The same person", "Type +7 900 123-45-67 to confirm")
        .containsPattern("<td class=\"n\">3</td>");

    Map<String, String> typed =
        Map.of("person", "+7 900 123-45-67", "confirm", "+7 900 123-45-67", "password", PASSWORD);
    Map<String, String> other =
        Map.of("person", "+7 900 123-45-67", "confirm", "yes", "password", PASSWORD);
    Map<String, String> wrong =
        Map.of("person", "+7 900 123-45-67", "confirm", "+7 900 123-45-67", "password", "no");
    assertThat(post("/settings/data/erase/confirm", other).body()).contains("confirm-error");
    assertThat(post("/settings/data/erase/confirm", wrong).body()).contains("password-error");
    assertThat(records()).isEqualTo(4);

    assertThat(post("/settings/data/erase/confirm", typed).statusCode()).isEqualTo(303);
    assertThat(records()).isEqualTo(1);
    assertThat(page()).contains("Erased: 3 records in 1 of the instances.");
    AuditEntry entry =
        console.bean(AuditLog.class).latest(OptionalLong.empty(), 1).get(0);
    assertThat(entry.who()).isEqualTo("admin");
    assertThat(entry.counts()).containsEntry("records", 3L).containsEntry("ids", 2L);
    assertThat(entry.toString()).doesNotContain("7900").doesNotContain("555");
    assertThat(browser.get("/audit").body())
        .contains("Erased a person", "3 records", "admin")
        .doesNotContain("79001234567");
  }

  @Test
  void what_is_no_person_is_told_at_the_field_and_kept() {
    HttpResponse<String> answer = post("/settings/data/erase", Map.of("person", "<b>Dana</b>"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("person-error", "value=\"&lt;b&gt;Dana&lt;/b&gt;\"");
  }

  @Test
  void the_audit_can_be_checked() {
    post("/settings/data/plan", Map.of("hour", "5", "kept", "30"));

    browser.post("/audit/verify", browser.get("/audit").body(), Map.of());

    assertThat(browser.get("/audit").body())
        .contains("All 1 entries are as they were written.", "Changed what is done every day");
  }

  @Test
  void nobody_but_the_owner_sees_or_changes_any_of_it() {
    UserStore users = console.bean(UserStore.class);
    String hash = users.byName("admin").orElseThrow().passwordHash();
    users.add("dana", hash, Role.OPERATOR);
    Browser dana = signedIn("dana");
    String form = dana.get("/").body();
    assertThat(form).contains("dana").doesNotContain("href=\"/audit\"");
    assertThat(dana.get("/settings").body()).doesNotContain("href=\"/settings/data\"");

    for (String path : List.of("/settings/data", "/audit")) {
      assertThat(dana.get(path).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of(
        "/settings/data/plan",
        "/settings/data/backup",
        "/settings/data/backups/x/check",
        "/settings/data/retention",
        "/settings/data/retention/confirm",
        "/settings/data/erase",
        "/settings/data/erase/confirm",
        "/audit/verify")) {
      assertThat(dana.post(path, form, Map.of("person", PERSON)).statusCode())
          .as(path)
          .isEqualTo(403);
    }
    assertThat(acts()).isEmpty();
  }

  private long records() {
    return console.bean(Storage.class).size().records();
  }

  private Optional<Job.State> state(Job.Kind kind) {
    return console.bean(JobLog.class).last(kind).map(Job::state);
  }

  private List<String> acts() {
    return console.bean(AuditLog.class).latest(OptionalLong.empty(), 10).stream()
        .map(AuditEntry::act)
        .toList();
  }

  private static void await(BooleanSupplier isSo) {
    while (!isSo.getAsBoolean()) {
      assertThat(Thread.currentThread().isInterrupted()).as("it takes too long").isFalse();
      Thread.onSpinWait();
    }
  }
}
