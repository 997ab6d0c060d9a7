package io.greenjournal.web.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Observation;
import io.greenjournal.core.journal.Poll;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.Fixtures;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample answers of the vendor's pages, from the wire through the cache onto the page. */
class VendorSamplesTest {
  /** After the youngest sample. */
  private static final InstantSource CLOCK = () -> Instant.parse("2026-11-21T12:00:00Z");

  private static final Window EVER =
      new Window(Instant.parse("2020-01-01T00:00:00Z"), CLOCK.instant());

  private static final InstanceId ID = new InstanceId("1101000001");

  @TempDir
  Path dir;

  private FakeGreenApi api;
  private Console console;

  @BeforeEach
  void start() {
    api = FakeGreenApi.start(CLOCK);
  }

  @AfterEach
  void stop() {
    console.close();
    api.close();
  }

  @ParameterizedTest
  @CsvSource({
    "last-incoming-whatsapp, INCOMING, WHATSAPP, lastIncomingMessages, 12, 12",
    "last-outgoing-whatsapp, OUTGOING, WHATSAPP, lastOutgoingMessages, 9, 9",
    "last-outgoing-whatsapp-legacy, OUTGOING, WHATSAPP, lastOutgoingMessages, 1, 2",
    "last-outgoing-max, OUTGOING, MAX, lastOutgoingMessages, 1, 2",
    "outgoing-statuses-whatsapp, OUTGOING_STATUSES, WHATSAPP, getOutgoingStatuses, 2, 2"
  })
  void every_sample_is_stored_byte_for_byte_and_shown(
      String page, Journal journal, Messenger messenger, String method, int records, int payloads)
      throws IOException {
    byte[] body = Fixtures.page(page);
    start(messenger);
    api.faults().on(ID.value()).method(method).body(body);

    var reading = live().records(AccessScope.everything(), ID, journal, EVER);
    var batch = Batch.of(ID, journal, EVER, CLOCK.instant(), Poll.of(reading));
    console.bean(JournalStore.class).merge(batch, CLOCK.instant());

    assertThat(reading.isWhole()).isTrue();
    List<CachedRecord> cached = search()
        .find(AccessScope.everything(), JournalFilter.of(Set.of(journal)), Optional.empty(), 100)
        .items();
    assertThat(cached).hasSize(records);
    List<String> kept = new ArrayList<>();
    for (CachedRecord record : cached) {
      MessageKey key = record.record().key();
      search().history(AccessScope.everything(), journal, key).orElseThrow().observations().stream()
          .map(Observation::payload)
          .forEach(payload -> kept.add(payload.text()));
      if (!journal.isStatuses()) {
        HttpResponse<String> shown = new Browser(console).get(address(key));
        assertThat(shown.statusCode()).as(key.toString()).isEqualTo(200);
        assertThat(shown.body()).contains("card-msg").doesNotContain("hasn't been shown");
      }
    }
    assertThat(kept).hasSize(payloads);
    assertThat(kept)
        .allSatisfy(
            payload -> assertThat(new String(body, StandardCharsets.UTF_8)).contains(payload));
  }

  private static String address(MessageKey key) {
    return "messages/" + key.instance() + "/" + key.direction().word() + "/"
        + URLEncoder.encode(key.chat().value(), StandardCharsets.UTF_8) + "/"
        + URLEncoder.encode(key.id().value(), StandardCharsets.UTF_8);
  }

  private void start(Messenger messenger) throws IOException {
    api.add(ID.value(), "token-of-the-test", FakeMessenger.valueOf(messenger.name()));
    Path file = Files.writeString(
        dir.resolve("instances.json"), """
        [{"id": "%s", "token": "token-of-the-test", "name": "Samples", "messenger": "%s", "apiUrl": "%s",
          "pace": "manual"}]
        """.formatted(ID, messenger.word(), api.url()));
    console = Console.start(
        Settings.in(dir).asDemo(dir.resolve("data"), file, Duration.ofHours(1)), CLOCK);
  }

  private JournalQueryPort live() {
    return console.bean(JournalQueryPort.class, "live");
  }

  private JournalSearch search() {
    return console.bean(JournalSearch.class);
  }
}
