package io.greenjournal.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The schedule against a vendor of which one instance never answers and one refuses its token. */
@Timeout(60)
class SyncScheduleTest {
  private static final String QUICK = "1101000001";
  private static final String STUCK = "1101000002";
  private static final String REFUSED = "1101000003";
  private static final String MANUAL = "1101000004";
  private static final String INCOMING = "lastIncomingMessages";

  @TempDir
  Path dir;

  private FakeGreenApi vendor;
  private Console console;

  @BeforeEach
  void start() throws Exception {
    vendor = FakeGreenApi.start(InstantSource.system());
    vendor.add(QUICK, "token-of-quick", FakeMessenger.MAX);
    vendor.add(STUCK, "token-of-stuck", FakeMessenger.MAX);
    vendor.add(REFUSED, "another-token", FakeMessenger.MAX);
    vendor.add(MANUAL, "token-of-manual", FakeMessenger.MAX);
    vendor.faults().on(STUCK).method(INCOMING).delay(Duration.ofHours(1));
    Path file = Files.writeString(dir.resolve("instances.json"), """
        [%s, %s, %s, %s]""".formatted(
            entry(QUICK, "token-of-quick", "live"),
            entry(STUCK, "token-of-stuck", "live"),
            entry(REFUSED, "token-of-refused", "live"),
            entry(MANUAL, "token-of-manual", "manual")));
    console = Console.start(Settings.in(dir.resolve("data"))
        .withInstancesFile(file)
        .withPrivateAddresses()
        .withSyncInterval(Duration.ofSeconds(1)));
  }

  private String entry(String id, String token, String pace) {
    return """
        {"id": "%s", "token": "%s", "messenger": "max", "apiUrl": "%s", "pace": "%s"}""".formatted(id, token, vendor.url(), pace);
  }

  @AfterEach
  void stop() {
    vendor.close();
    console.close();
  }

  @Test
  void one_that_never_answers_keeps_nobody_waiting_and_is_not_asked_twice_at_once() {
    await(() -> calls(STUCK, INCOMING) == 1);
    console.bean(SyncSchedule.class).syncNow(instance(STUCK));

    await(() -> calls(QUICK, INCOMING) >= 4 && calls(STUCK, "lastOutgoingMessages") >= 4);

    assertThat(calls(STUCK, INCOMING)).isEqualTo(1);
  }

  @Test
  void a_parked_journal_rests_until_somebody_asks_for_it() {
    await(() -> parked(REFUSED));
    await(() -> calls(QUICK, INCOMING) >= 4);
    assertThat(calls(REFUSED, INCOMING)).isEqualTo(1);

    console.bean(SyncSchedule.class).syncNow(instance(REFUSED));

    await(() -> calls(REFUSED, INCOMING) == 2);
  }

  @Test
  void a_manual_instance_is_asked_by_people_alone() {
    await(() -> calls(QUICK, INCOMING) >= 4);
    assertThat(vendor.calls()).noneMatch(call -> call.instance().equals(MANUAL));

    console.bean(SyncSchedule.class).syncNow(instance(MANUAL));

    await(() -> calls(MANUAL, INCOMING) == 1 && calls(MANUAL, "lastOutgoingMessages") == 1);
  }

  @Test
  void asking_does_not_spend_calls_where_the_quota_is_used_up() {
    Instant now = InstantSource.system().instant();
    SyncRun refused = new SyncRun(
        new InstanceId(MANUAL),
        Journal.INCOMING,
        Window.last(Duration.ofHours(1), now),
        now,
        now,
        MergeOutcome.NOTHING,
        0,
        "quotaExhausted",
        "");
    console.bean(JournalStore.class).failed(refused, Optional.of(Instant.MAX));

    assertThat(console.bean(SyncSchedule.class).syncNow(instance(MANUAL)))
        .containsExactly(Journal.INCOMING);

    await(() -> calls(MANUAL, "lastOutgoingMessages") == 1);
    assertThat(parked(MANUAL)).isTrue();
    assertThat(calls(MANUAL, INCOMING)).isZero();
  }

  private long calls(String id, String method) {
    return vendor.calls().stream()
        .filter(call -> call.instance().equals(id) && call.method().equals(method))
        .count();
  }

  private boolean parked(String id) {
    return console
        .bean(SyncLog.class)
        .state(new InstanceId(id), Journal.INCOMING)
        .parkedUntil()
        .isPresent();
  }

  private Instance instance(String id) {
    return console
        .bean(InstanceRegistry.class)
        .find(AccessScope.everything(), new InstanceId(id))
        .orElseThrow();
  }

  /** Asks again until it is so; the class's time-out ends it when it never is. */
  private static void await(BooleanSupplier isSo) {
    while (!isSo.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
