package io.greenjournal.web.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.PushSecretStore;
import io.greenjournal.core.port.PushStore;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.push.PushFigures;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.core.usecase.SyncOutcome;
import io.greenjournal.testkit.FakeCall;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.FakeWebhooks;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake vendor pushes over real loopback HTTP, and its journals are read before or after. */
class PushTest {
  private static final InstanceId ID = new InstanceId("1101000001");
  private static final InstanceId OTHER = new InstanceId("1101000002");
  private static final OptionalInt OK = OptionalInt.of(200);
  private static final OptionalInt UNAUTHORIZED = OptionalInt.of(401);

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private final FakeGreenApi vendor = FakeGreenApi.start(clock);
  private final FakeWebhooks webhooks = new FakeWebhooks();
  private final long at = MovableClock.START.getEpochSecond() - 600;
  private FakeInstance instance;
  private Console console;
  private Token secret;

  @BeforeEach
  void start() {
    instance = vendor.add(ID.value(), "token-of-the-instance", FakeMessenger.WHATSAPP);
    vendor.add(OTHER.value(), "token-of-the-other", FakeMessenger.WHATSAPP);
    console = Console.start(Settings.in(dir).withPrivateAddresses(), clock);
    register(ID);
    register(OTHER);
    secret = console.bean(PushSecrets.class).make(ID).orElseThrow();
    instance.setting("webhookUrl", console.uri() + "push/" + ID);
    instance.setting("webhookUrlToken", secret.reveal());
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void a_message_that_is_pushed_first_and_polled_later_is_one_with_one_timeline() {
    push();
    assertThat(history().record().record().source()).isEqualTo(Source.PUSH);
    assertThat(words()).containsExactly("delivered", "read");

    poll();

    assertOneMessageWithOneTimeline();
  }

  @Test
  void a_message_that_is_polled_first_and_pushed_later_is_the_same() {
    poll();
    assertThat(words()).containsExactly("read");

    push();

    assertOneMessageWithOneTimeline();
  }

  @Test
  void statuses_that_come_before_their_message_wait_for_it() {
    assertThat(webhooks.status(instance, sent("sent", at), "read", at + 60, "")).isEqualTo(OK);
    assertThat(webhooks.status(instance, sent("sent", at), "delivered", at + 5, ""))
        .isEqualTo(OK);
    assertThat(figures(ID).waiting()).isEqualTo(2);

    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(OK);
    poll();

    assertThat(figures(ID).waiting()).isZero();
    assertOneMessageWithOneTimeline();
  }

  @Test
  void a_received_message_is_found_at_once_and_stays_one() {
    String record = """
        {"type":"incoming","idMessage":"B1","timestamp":%d,"typeMessage":"quotedMessage","chatId":"7@c.us",
         "extendedTextMessage":{"text":"Black please","stanzaId":"A1","participant":"7@c.us"},
         "quotedMessage":{"stanzaId":"A1","participant":"7@c.us","typeMessage":"textMessage","textMessage":"Which?"},
         "senderId":"7@c.us","senderName":"Ann","senderContactName":""}""".formatted(at).replace("\n", "");
    assertThat(webhooks.message(instance, record)).isEqualTo(OK);
    assertThat(webhooks.message(instance, record)).isEqualTo(OK);
    assertThat(found("black")).containsExactly("B1");
    assertThat(freshness(Journal.INCOMING)).as("nothing is complete").isEqualTo(Freshness.NEVER);

    instance.incoming(record);
    sync(Journal.INCOMING);

    assertThat(found("black")).containsExactly("B1");
    RecordHistory history = history(Direction.INCOMING, "B1");
    assertThat(history.record().record().payload().text()).isEqualTo(record);
    assertThat(history.observations()).hasSize(2);
  }

  @Test
  void the_notification_queue_is_never_read() {
    push();
    poll();

    assertThat(vendor.calls())
        .extracting(FakeCall::method)
        .isNotEmpty()
        .doesNotContain("receiveNotification", "deleteNotification", "getWebhooksCount");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "Bearer %s", "Basic %s", "bearer   %s "})
  void the_secret_is_taken_with_and_without_a_scheme(String header) {
    instance.setting("webhookUrlToken", header.formatted(secret.reveal()));

    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "gjp_wrong", "Bearer gjp_wrong", "%s%s", "Digest %s"})
  void who_does_not_show_the_secret_learns_nothing(String header) throws Exception {
    HttpResponse<String> refused =
        post("push/" + ID, header.replace("%s", secret.reveal()), sent("sent", at));

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).isEmpty();
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(found("Hi")).isEmpty();
    assertThat(console.bean(PushGate.class).refusals(ID)).isEqualTo(1);
    assertThat(post("push/" + ID, "wrong", "").statusCode()).isEqualTo(401);
  }

  @Test
  void push_is_off_until_a_secret_is_made_and_after_it_is_revoked() throws Exception {
    for (String path : List.of("push/" + OTHER, "push/999", "push/no-number", "push/")) {
      HttpResponse<String> refused = post(path, secret.reveal(), "{}");
      assertThat(refused.statusCode()).as(path).isIn(401, 403);
    }
    assertThat(console.bean(PushGate.class).refusals(OTHER)).isZero();

    Token second = console.bean(PushSecrets.class).make(ID).orElseThrow();
    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(UNAUTHORIZED);
    instance.setting("webhookUrlToken", second.reveal());
    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(OK);
    console.bean(PushSecretStore.class).revoke(ID);
    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(UNAUTHORIZED);
  }

  @Test
  void what_is_of_another_instance_or_no_notification_is_refused_and_not_kept() {
    assertThat(webhooks.raw(instance, """
            {"typeWebhook":"deviceInfo","instanceData":{"idInstance":1101000002}}""")).hasValue(400);
    for (String garbage : List.of("", "null", "[]", "<html>", "{\"typeWebhook\"")) {
      assertThat(webhooks.raw(instance, garbage)).as(garbage).hasValue(400);
    }

    assertThat(figures(ID)).isEqualTo(PushFigures.NONE);
    assertThat(console.bean(PushGate.class).refusals(ID)).isEqualTo(6);
  }

  @Test
  void a_kind_that_is_not_known_is_kept_and_counted() {
    String unknown =
        "{\"typeWebhook\":\"somethingNew\",\"instanceData\":{\"idInstance\":1101000001},\"x\":1}";
    assertThat(webhooks.raw(instance, unknown)).isEqualTo(OK);
    assertThat(webhooks.raw(instance, unknown)).isEqualTo(OK);

    assertThat(figures(ID).kept()).isEqualTo(Map.of("somethingNew", 1L));
    assertThat(figures(ID).today()).isEqualTo(2);
    assertThat(figures(ID).lastAt()).contains(MovableClock.START);
  }

  @Test
  void two_mebibytes_are_refused() throws Exception {
    try {
      HttpResponse<String> refused =
          post("push/" + ID, secret.reveal(), "{\"x\":\"" + "a".repeat(2 << 20) + "\"}");
      assertThat(refused.statusCode()).isEqualTo(413);
    } catch (IOException cutOff) {
      // The answer comes while the body is still being sent, and then nobody listens any more.
      assertThat(cutOff).isNotInstanceOf(HttpTimeoutException.class);
    }

    assertThat(figures(ID)).isEqualTo(PushFigures.NONE);
    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(OK);
  }

  @Test
  void what_the_instance_is_like_is_remembered_and_late_news_do_not_undo_it() {
    instance.state("blocked");
    assertThat(webhooks.state(instance, at)).isEqualTo(OK);
    assertThat(state()).contains(new InstanceState("blocked"));

    instance.state("authorized");
    assertThat(webhooks.state(instance, at + 60)).isEqualTo(OK);
    instance.state("blocked");
    assertThat(webhooks.state(instance, at)).isEqualTo(OK);

    assertThat(state()).contains(new InstanceState("authorized"));
  }

  @Test
  void an_instance_that_brings_too_many_at_once_has_to_wait() {
    for (int i = 0; i < PushGate.MOST; i++) {
      assertThat(console.bean(PushGate.class).lets(ID)).isTrue();
    }
    assertThat(webhooks.message(instance, sent("sent", at))).hasValue(429);

    clock.move(PushGate.SPAN);

    assertThat(webhooks.message(instance, sent("sent", at))).isEqualTo(OK);
  }

  private void push() {
    String record = sent("sent", at);
    assertThat(webhooks.message(instance, record)).isEqualTo(OK);
    assertThat(webhooks.status(instance, record, "delivered", at + 5, "")).isEqualTo(OK);
    assertThat(webhooks.status(instance, record, "read", at + 60, "")).isEqualTo(OK);
    assertThat(webhooks.status(instance, record, "delivered", at + 5, "")).isEqualTo(OK);
  }

  private void poll() {
    instance.outgoing(sent("read", at + 60));
    sync(Journal.OUTGOING);
  }

  private void assertOneMessageWithOneTimeline() {
    assertThat(found("Hi")).containsExactly("A1");
    RecordHistory history = history();
    assertThat(history.record().record().payload().text()).isEqualTo(sent("read", at + 60));
    assertThat(history.record().record().source()).isEqualTo(Source.JOURNAL);
    assertThat(history.observations())
        .extracting(o -> o.source())
        .containsExactlyInAnyOrder(Source.JOURNAL, Source.PUSH);
    assertThat(history.timeline())
        .extracting(
            e -> e.status().word() + " " + e.at().orElseThrow().getEpochSecond() + " " + e.source())
        .containsExactly("delivered " + (at + 5) + " PUSH", "read " + (at + 60) + " JOURNAL");
  }

  private static String sent(String status, long timestamp) {
    return """
        {"type":"outgoing","idMessage":"A1","timestamp":%d,"typeMessage":"extendedTextMessage","chatId":"7@c.us",\
        "textMessage":"Hi","extendedTextMessage":{"text":"Hi"},"statusMessage":"%s","sendByApi":true}""".formatted(timestamp, status);
  }

  private List<String> words() {
    return history().timeline().stream().map(e -> e.status().word()).toList();
  }

  private RecordHistory history() {
    return history(Direction.OUTGOING, "A1");
  }

  private RecordHistory history(Direction direction, String id) {
    return console
        .bean(JournalSearch.class)
        .history(
            AccessScope.everything(),
            Journal.of(direction),
            new MessageKey(ID, direction, new ChatId("7@c.us"), new MessageId(id)))
        .orElseThrow();
  }

  private List<String> found(String text) {
    return console
        .bean(JournalSearch.class)
        .find(
            AccessScope.everything(), JournalFilter.messages().withText(text), Optional.empty(), 10)
        .items()
        .stream()
        .map(cached -> cached.record().key().id().value())
        .toList();
  }

  private PushFigures figures(InstanceId id) {
    return console.bean(PushStore.class).figures(AccessScope.everything(), id, clock.instant());
  }

  private Freshness freshness(Journal journal) {
    return console.bean(SyncLog.class).state(ID, journal).freshness();
  }

  private Optional<InstanceState> state() {
    return console.bean(InstanceFactStore.class).facts(AccessScope.everything()).stream()
        .flatMap(facts -> facts.state().stream())
        .findFirst();
  }

  private void sync(Journal journal) {
    Instance known =
        console.bean(InstanceRegistry.class).find(AccessScope.everything(), ID).orElseThrow();
    assertThat(console.bean(SyncJournal.class).sync(known, journal))
        .isInstanceOf(SyncOutcome.Synced.class);
  }

  private void register(InstanceId id) {
    Connection connection = new Connection(
        id,
        Messenger.WHATSAPP,
        vendor.url(),
        Token.of(vendor.instance(id.value()).token()));
    console
        .bean(InstanceRegistry.class)
        .put(new NewInstance(connection, "Shop " + id, Pace.MANUAL));
  }

  private HttpResponse<String> post(String path, String authorization, String body)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(console.uri() + path))
        .POST(BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }
}
