package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.MAX;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.status.StatusView;
import io.greenjournal.testkit.FakeCall;
import io.greenjournal.testkit.FakeInstance;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes over the wire, and what is made of usual answers. */
class WireTest {
  private final LiveSource source = new LiveSource(NOW);

  @AfterEach
  void close() {
    source.close();
  }

  @ParameterizedTest
  @CsvSource({
    "MAX, '', /v3/waInstance",
    "MAX, /, /v3/waInstance",
    "MAX, /v3, /v3/waInstance",
    "MAX, /v3/, /v3/waInstance",
    "WHATSAPP, '', /waInstance",
    "WHATSAPP, /, /waInstance",
    "TELEGRAM, '', /waInstance"
  })
  void the_prefix_of_max_stands_there_once_and_only_there(
      Messenger messenger, String path, String expected) {
    source.add(INSTANCE, messenger, URI.create(source.fake.url() + path));

    records(Window.last(Duration.ofDays(1), NOW));

    assertThat(onlyCall().path()).isEqualTo(expected + INSTANCE + "/lastIncomingMessages/***");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "60, 1", "61, 2", "86400, 1440", "86401, 1441", "-5, 1"})
  void the_window_is_asked_for_in_whole_minutes(long seconds, String minutes) {
    source.add(INSTANCE, Messenger.WHATSAPP);

    records(new Window(NOW.minusSeconds(seconds), NOW.plusSeconds(60)));

    assertThat(onlyCall().parameter("minutes")).contains(minutes);
    assertThat(onlyCall().verb()).isEqualTo("GET");
  }

  @Test
  void no_window_asks_for_more_minutes_than_the_vendor_can_count() {
    source.add(INSTANCE, Messenger.WHATSAPP);

    records(new Window(Instant.MIN, NOW));

    assertThat(onlyCall().parameter("minutes")).contains("10000000");
  }

  @Test
  void a_token_of_any_letters_is_encoded_on_the_wire() {
    source.add(INSTANCE, Messenger.WHATSAPP).token("%C3%A9%2B100%25");
    Connection connection =
        new Connection(INSTANCE, Messenger.WHATSAPP, source.fake.url(), Token.of("\u00e9+100%"));

    assertThat(source.api.account().state(connection)).isEqualTo(new InstanceState("authorized"));
  }

  @Test
  void a_record_outside_the_window_is_left_out_whatever_the_vendor_sends() {
    source.add(INSTANCE, Messenger.WHATSAPP);
    String old = incoming("OLD").at(NOW.minusSeconds(7200)).build().payload().text();
    String fresh = incoming("NEW").at(NOW.minusSeconds(60)).build().payload().text();
    source.fake.faults().everywhere().body("[" + old + "," + fresh + "]");

    assertThat(records(Window.last(Duration.ofHours(1), NOW)).items())
        .extracting(record -> record.key().id().value())
        .containsExactly("NEW");
  }

  @Test
  void a_broken_record_is_counted_and_claims_no_completeness() {
    source.add(INSTANCE, Messenger.WHATSAPP);
    source
        .fake
        .faults()
        .everywhere()
        .body("[{broken}," + incoming("A1").build().payload().text() + ",]");

    Reading<JournalRecord> reading = records(Window.last(Duration.ofDays(1), NOW));

    assertThat(reading.items()).hasSize(1);
    assertThat(reading.unreadable()).isOne();
    assertThat(reading.endRead()).isTrue();
    assertThat(reading.freshness().completeFrom()).isEmpty();
  }

  @Test
  void an_answer_that_breaks_off_keeps_what_had_come() {
    source.add(INSTANCE, Messenger.WHATSAPP);
    source
        .fake
        .faults()
        .everywhere()
        .body("[" + incoming("A1").build().payload().text() + ",{\"id");

    Reading<JournalRecord> reading = records(Window.last(Duration.ofDays(1), NOW));

    assertThat(reading.items()).hasSize(1);
    assertThat(reading.endRead()).isFalse();
  }

  @Test
  void a_masked_instance_shows_that_something_came_and_nothing_of_it() {
    source
        .add(INSTANCE, Messenger.WHATSAPP)
        .incoming(incoming("A1").saying("secret").build().payload().text());
    AccessScope scope = new AccessScope(Optional.empty(), Set.of(INSTANCE));
    Window day = Window.last(Duration.ofDays(1), NOW);

    JournalRecord record = source
        .api
        .journals()
        .records(scope, INSTANCE, Journal.INCOMING, day)
        .items()
        .get(0);
    Message message = source
        .api
        .journals()
        .messages(scope, INSTANCE, Direction.INCOMING, day)
        .items()
        .get(0);

    assertThat(record.key().id().value()).isEqualTo("A1");
    assertThat(record.toString() + record.payload().text() + message)
        .doesNotContain("secret", "Noa");
    assertThat(message.content()).isEqualTo(new MessageContent.Text(""));
  }

  @Test
  void a_chat_that_is_not_there_is_empty_and_no_failure() {
    source.add(INSTANCE, Messenger.WHATSAPP);

    var history = source
        .api
        .messages()
        .chatHistory(AccessScope.everything(), INSTANCE, new ChatId("1@c.us"), 10);

    assertThat(history.items()).isEmpty();
    assertThat(onlyCall().body()).isEqualTo("{\"chatId\":\"1@c.us\",\"count\":10}");
  }

  @Test
  void viewers_come_with_the_latest_first() {
    source
        .add(INSTANCE, Messenger.WHATSAPP)
        .statusViews(
            "S1",
            "[{\"participant\":\"1@c.us\",\"timestamp\":1710134811,\"status\":\"sent\"},"
                + "{\"participant\":[\"2@c.us\"],\"timestamp\":1710134900,\"status\":\"read\"},]");

    var views =
        source.api.statuses().views(AccessScope.everything(), INSTANCE, new MessageId("S1"));

    assertThat(views.items())
        .containsExactly(
            new StatusView(
                "2@c.us", DeliveryStatus.READ, Optional.of(Instant.ofEpochSecond(1710134900))),
            new StatusView(
                "1@c.us", DeliveryStatus.SENT, Optional.of(Instant.ofEpochSecond(1710134811))));
    assertThat(views.freshness().asOf()).contains(NOW);
  }

  @Test
  void a_messenger_without_posts_is_not_asked_for_them() {
    source.add(MAX, Messenger.MAX);

    var views = source.api.statuses().views(AccessScope.everything(), MAX, new MessageId("S1"));

    assertThat(views.freshness()).isEqualTo(Freshness.NEVER);
    assertThat(source.fake.calls()).isEmpty();
  }

  @Test
  void the_state_and_settings_of_an_instance_are_read() {
    FakeInstance instance = source.add(INSTANCE, Messenger.WHATSAPP);
    instance.state("notAuthorized");
    instance.setting("outgoingWebhook", "no");
    instance.setting("webhookUrlToken", "hook-secret");

    var account = source.api.account();

    assertThat(account.state(source.connection(INSTANCE)).word()).isEqualTo("notAuthorized");
    var settings = account.settings(source.connection(INSTANCE));
    assertThat(settings.tracksDelivery()).contains(false);
    assertThat(settings.values())
        .containsEntry("webhookUrlToken", "***")
        .containsEntry("delaySendMessagesMilliseconds", "1000");
  }

  @ParameterizedTest
  @CsvSource({"null", "''"})
  void an_instance_that_is_being_created_has_no_state(String body) {
    source.add(INSTANCE, Messenger.WHATSAPP);
    source.fake.faults().everywhere().body(body);

    assertThat(source.api.account().state(source.connection(INSTANCE)))
        .isEqualTo(new InstanceState(""));
  }

  @Test
  void every_instance_has_its_own_turn() {
    for (int i = 0; i < 5; i++) {
      InstanceId id = new InstanceId("11010000" + i);
      source
          .add(id, Messenger.WHATSAPP)
          .incoming(incoming("A" + i).build().payload().text());
      assertThat(source.api.account().state(source.connection(id)).word()).isEqualTo("authorized");
    }
    assertThat(source.fake.calls()).hasSize(5);
  }

  private Reading<JournalRecord> records(Window window) {
    return source
        .api
        .journals()
        .records(AccessScope.everything(), INSTANCE, Journal.INCOMING, window);
  }

  private FakeCall onlyCall() {
    assertThat(source.fake.calls()).hasSize(1);
    return source.fake.calls().get(0);
  }
}
