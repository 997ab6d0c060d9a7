package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.testkit.DemoFleet;
import io.greenjournal.testkit.DemoInstance;
import io.greenjournal.testkit.FakeMessenger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One client, two addresses: the vendor and the mirror answer alike, record for record. */
@Timeout(120)
class MirrorTest {
  private static final String WA = "1101000001";
  private static final String MAX = "3100000003";
  private static final String TELEGRAM = "4100000004";

  @TempDir
  Path dir;

  private Mirrored both;

  @BeforeEach
  void start() {
    both = new Mirrored(dir.resolve("data"));
  }

  @AfterEach
  void stop() {
    both.close();
  }

  private void samples() {
    for (String id : List.of(WA, MAX)) {
      FakeMessenger messenger = id.equals(WA) ? FakeMessenger.WHATSAPP : FakeMessenger.MAX;
      Samples.fill(both.vendor.add(id, "token-of-" + id, messenger), both.clock.instant());
      both.look(id, "token-of-" + id, Messenger.of(messenger.word()).orElseThrow());
      both.sync(id);
    }
  }

  @Test
  void every_journal_is_answered_byte_for_byte() {
    samples();
    for (String id : List.of(WA, MAX)) {
      List<String> methods =
          new ArrayList<>(List.of("lastIncomingMessages", "lastOutgoingMessages"));
      if (id.equals(WA)) {
        methods.addAll(List.of("getOutgoingStatuses", "getIncomingStatuses"));
      }
      for (String method : methods) {
        for (String query : List.of("", "?minutes=30", "?minutes=20160", "?minutes=0")) {
          HttpResponse<String> expected = both.ofVendor(id, method, query);
          HttpResponse<String> actual = both.ofMirror(id, method, query);

          assertThat(actual.statusCode()).isEqualTo(200);
          assertThat(actual.body()).as(id + method + query).isEqualTo(expected.body());
          assertThat(actual.headers().firstValue("Content-Type"))
              .hasValueSatisfying(type -> assertThat(type.replace(" ", ""))
                  .isEqualToIgnoringCase("application/json;charset=utf-8"));
          assertThat(actual.headers().firstValue("Cache-Control")).hasValue("no-store");
          assertThat(actual.headers().firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(both.json(both.ofMirror(id, method, "").body()).size())
            .as("there is something to compare: " + id + method)
            .isGreaterThan(1);
      }
    }
  }

  @Test
  void chats_messages_and_the_state_are_answered_byte_for_byte() {
    samples();
    int messages = 0;
    for (String id : List.of(WA, MAX)) {
      assertThat(both.ofMirror(id, "getStateInstance", "").body())
          .isEqualTo(both.ofVendor(id, "getStateInstance", "").body())
          .contains("authorized");
      Set<String> chats = new TreeSet<>();
      for (String method : List.of("lastIncomingMessages", "lastOutgoingMessages")) {
        for (JsonNode record : both.json(both.ofVendor(id, method, "").body())) {
          String chat = record.path("chatId").asText();
          String message = record.path("idMessage").asText();
          if (!chat.isEmpty() && !message.isEmpty()) {
            chats.add(chat);
            String body = "{\"chatId\":\"" + chat + "\",\"idMessage\":\"" + message + "\"}";
            assertThat(both.postToMirror(id, "getMessage", body).body())
                .isEqualTo(both.postToVendor(id, "getMessage", body).body());
            messages++;
          }
        }
      }
      for (String chat : chats) {
        for (String count : List.of("", ",\"count\":1", ",\"count\":3", ",\"count\":100000")) {
          String body = "{\"chatId\":\"" + chat + "\"" + count + "}";
          assertThat(both.postToMirror(id, "getChatHistory", body).body())
              .as(body)
              .isEqualTo(both.postToVendor(id, "getChatHistory", body).body());
        }
      }
      assertThat(chats).hasSizeGreaterThan(1);
    }
    assertThat(messages).isGreaterThan(60);
  }

  @Test
  void max_is_answered_with_and_without_its_prefix_and_names_with_either_capital() {
    samples();
    String tail = "waInstance" + MAX + "/LastIncomingMessages/" + both.mirrorToken(MAX);

    String expected = both.ofVendor(MAX, "lastIncomingMessages", "").body();

    assertThat(both.get(both.base() + "/" + tail).body()).isEqualTo(expected);
    assertThat(both.get(both.base() + "/v3/" + tail).body()).isEqualTo(expected);
  }

  @Test
  void only_max_has_the_prefix_here_as_there() {
    samples();
    both.vendor.add(TELEGRAM, "token-of-it", FakeMessenger.TELEGRAM);
    both.look(TELEGRAM, "token-of-it", Messenger.TELEGRAM);
    both.sync(TELEGRAM);
    for (String id : List.of(WA, TELEGRAM)) {
      String method = "/v3/waInstance" + id + "/lastIncomingMessages/";
      HttpResponse<String> expected = both.get(both.vendor.url() + method + both.vendorToken(id));
      HttpResponse<String> actual = both.get(both.base() + method + both.mirrorToken(id));

      assertThat(both.ofMirror(id, "lastIncomingMessages", "").statusCode()).isEqualTo(200);
      assertThat(actual.statusCode()).isEqualTo(expected.statusCode()).isEqualTo(404);
      for (HttpResponse<String> answer : List.of(expected, actual)) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("404 Not Found").doesNotContain("gjm_");
      }
      assertThat(both.get(both.base() + method + "gjm_wrong").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void traffic_that_goes_on_is_answered_record_for_record_after_each_sync() {
    List<DemoInstance> chosen =
        DemoFleet.install(both.vendor, 7, both.clock).stream().limit(2).toList();
    assertThat(chosen)
        .extracting(DemoInstance::messenger)
        .containsExactly(FakeMessenger.WHATSAPP, FakeMessenger.MAX);
    chosen.forEach(demo ->
        both.look(demo.id(), demo.token(), Messenger.of(demo.messenger().word()).orElseThrow()));
    int compared = 0;
    for (int round = 0; round < 3; round++) {
      for (DemoInstance demo : chosen) {
        both.sync(demo.id());
        for (String method : List.of("lastIncomingMessages", "lastOutgoingMessages")) {
          for (String query : List.of("", "?minutes=20", "?minutes=10080")) {
            compared += sameRecords(
                both.ofVendor(demo.id(), method, query), both.ofMirror(demo.id(), method, query));
          }
        }
      }
      both.clock.move(Duration.ofMinutes(7));
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  /** Records of one second have no order that anybody promises. */
  private int sameRecords(HttpResponse<String> expected, HttpResponse<String> actual) {
    List<JsonNode> vendor = list(expected);
    List<JsonNode> mirror = list(actual);
    assertThat(mirror)
        .extracting(r -> r.path("timestamp").asLong())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(mirror).containsExactlyInAnyOrderElementsOf(vendor);
    return mirror.size();
  }

  private List<JsonNode> list(HttpResponse<String> answer) {
    List<JsonNode> records = new ArrayList<>();
    both.json(answer.body()).forEach(records::add);
    return records;
  }

  @Test
  void refusals_are_the_vendors() {
    samples();
    for (String query : List.of("?minutes=soon", "?minutes=1.5")) {
      assertSame(
          both.ofVendor(WA, "lastIncomingMessages", query),
          both.ofMirror(WA, "lastIncomingMessages", query));
    }
    Map<String, List<String>> bodies = Map.of(
        "getChatHistory", List.of("{}", "{\"chatId\":\"nobody@c.us\"}"),
        "getMessage",
            List.of(
                "{\"idMessage\":\"X\",\"chatId\":\"nobody@c.us\"}",
                "{\"chatId\":\"79001234567@c.us\"}"));
    bodies.forEach((method, some) -> some.forEach(body ->
        assertSame(both.postToVendor(WA, method, body), both.postToMirror(WA, method, body))));
    String chat = both.json(both.ofVendor(WA, "lastIncomingMessages", "").body())
        .get(0)
        .path("chatId")
        .asText();
    String unknown = "{\"chatId\":\"" + chat + "\",\"idMessage\":\"NOWHERE\"}";
    assertSame(
        both.postToVendor(WA, "getMessage", unknown), both.postToMirror(WA, "getMessage", unknown));
    assertThat(both.postToMirror(WA, "getMessage", "no json").statusCode()).isEqualTo(400);
  }

  private static void assertSame(HttpResponse<String> vendor, HttpResponse<String> mirror) {
    assertThat(vendor.statusCode()).isEqualTo(400);
    assertThat(mirror.statusCode()).as(vendor.body()).isEqualTo(400);
    assertThat(mirror.body()).isEqualTo(vendor.body());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, sendMessage",
    "POST, sendMessage",
    "GET, getChatHistory",
    "POST, lastIncomingMessages",
    "GET, receiveNotification",
    "GET, getSettings",
    "GET, _"
  })
  void what_is_no_method_of_the_mirror_is_not_found_and_the_token_is_not_repeated(
      String verb, String method) {
    samples();

    HttpResponse<String> answer =
        verb.equals("GET") ? both.ofMirror(WA, method, "") : both.postToMirror(WA, method, "{}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(both.json(answer.body()).path("statusCode").asInt()).isEqualTo(404);
    assertThat(answer.body()).contains("Cannot " + verb).doesNotContain("gjm_");
  }

  @Test
  void max_has_no_status_posts_here_as_there() {
    samples();

    assertThat(both.ofVendor(MAX, "getOutgoingStatuses", "").statusCode()).isEqualTo(404);
    assertThat(both.ofMirror(MAX, "getOutgoingStatuses", "").statusCode()).isEqualTo(404);
  }

  @Test
  void our_own_parameters_narrow_a_journal() {
    samples();
    List<JsonNode> all = list(both.ofMirror(WA, "lastIncomingMessages", ""));
    JsonNode third = all.get(2);
    long second = third.path("timestamp").asLong();

    assertThat(list(both.ofMirror(WA, "lastIncomingMessages", "?limit=3")))
        .isEqualTo(all.subList(0, 3));
    assertThat(list(
            both.ofMirror(WA, "lastIncomingMessages", "?from=" + second + "&to=" + (second + 1))))
        .containsExactly(third);
    assertThat(list(both.ofMirror(WA, "lastIncomingMessages", "?to=" + second)))
        .isEqualTo(all.subList(3, all.size()));
    assertThat(list(both.ofMirror(
            WA, "lastIncomingMessages", "?chatId=" + third.path("chatId").asText())))
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.path("chatId")).isEqualTo(third.path("chatId")));
    assertThat(list(both.ofMirror(WA, "lastIncomingMessages", "?minutes=99999999999999999999")))
        .isEqualTo(all);
    for (String bad : List.of("?limit=0", "?limit=x", "?from=yesterday", "?to=x")) {
      assertThat(both.ofMirror(WA, "lastIncomingMessages", bad).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void an_answer_says_as_of_when_and_complete_from_when() {
    samples();

    for (HttpResponse<String> answer : List.of(
        both.ofMirror(WA, "lastIncomingMessages", ""), both.ofMirror(WA, "getStateInstance", ""))) {
      assertThat(answer.headers().firstValue(MirrorAnswers.AS_OF))
          .hasValue(both.clock.instant().toString());
    }
    assertThat(both.ofMirror(WA, "lastIncomingMessages", "")
            .headers()
            .firstValue(MirrorAnswers.COMPLETE_FROM))
        .hasValue(both.clock.instant().minus(Duration.ofDays(14)).toString());
  }

  @Test
  void what_was_never_read_claims_nothing() {
    both.vendor.add(WA, "token-of-it", FakeMessenger.WHATSAPP);
    both.look(WA, "token-of-it", Messenger.WHATSAPP);

    HttpResponse<String> journal = both.ofMirror(WA, "lastIncomingMessages", "");

    assertThat(journal.body()).isEqualTo("[]");
    assertThat(journal.headers().firstValue(MirrorAnswers.AS_OF)).isEmpty();
    assertThat(both.ofMirror(WA, "getStateInstance", "").body()).isEqualTo("null");
  }

  @Test
  void our_own_client_reads_the_mirror_as_it_reads_the_vendor() {
    samples();
    for (String id : List.of(WA, MAX)) {
      Messenger messenger = id.equals(WA) ? Messenger.WHATSAPP : Messenger.MAX;
      try (GreenApi vendor =
              client(id, messenger, both.vendor.url().toString(), both.vendorToken(id));
          GreenApi mirror = client(id, messenger, both.base(), both.mirrorToken(id))) {
        InstanceId instance = new InstanceId(id);
        Duration day = Duration.ofDays(1);
        assertThat(mirror.incoming(instance, day).items())
            .isNotEmpty()
            .isEqualTo(vendor.incoming(instance, day).items());
        List<Message.Outgoing> sent = vendor.outgoing(instance, day).items();
        assertThat(mirror.outgoing(instance, day).items()).isNotEmpty().isEqualTo(sent);
        MessageKey key = sent.stream()
            .map(Message::key)
            .filter(k -> vendor.messages().message(AccessScope.everything(), k).isPresent())
            .findFirst()
            .orElseThrow();
        assertThat(mirror.messages().message(AccessScope.everything(), key))
            .isPresent()
            .isEqualTo(vendor.messages().message(AccessScope.everything(), key));
        assertThat(mirror
                .messages()
                .chatHistory(AccessScope.everything(), instance, key.chat(), 50)
                .items())
            .isNotEmpty()
            .isEqualTo(vendor
                .messages()
                .chatHistory(AccessScope.everything(), instance, key.chat(), 50)
                .items());
        assertThat(mirror
                .messages()
                .message(
                    AccessScope.everything(),
                    new MessageKey(
                        instance,
                        Direction.OUTGOING,
                        new ChatId("nobody@c.us"),
                        new MessageId("X"))))
            .isEmpty();
      }
    }
  }

  private GreenApi client(String id, Messenger messenger, String apiUrl, String token) {
    Connection connection =
        new Connection(new InstanceId(id), messenger, URI.create(apiUrl), Token.of(token));
    return GreenApi.builder()
        .connections(asked -> Optional.of(connection))
        .clock(both.clock)
        .allowPrivate(true)
        .build();
  }
}
