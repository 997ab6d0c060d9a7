package io.greenjournal.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.web.Console;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.schedule.SyncSchedule;
import io.micronaut.web.router.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The whole way: instances as code, a fake vendor, the schedule, the cache, the API. */
@Timeout(60)
class ApiTest {
  private static final String TOKEN = "bootstrap-token-of-the-test";
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Instant NOW = CLOCK.instant();
  private static final long SECONDS = NOW.getEpochSecond();

  @TempDir
  Path dir;

  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private FakeGreenApi vendor;
  private FakeInstance instance;
  private Console console;

  @BeforeEach
  void start() throws Exception {
    vendor = FakeGreenApi.start(CLOCK);
    instance = vendor.add("1101000001", "token-of-the-instance", FakeMessenger.WHATSAPP);
    instance.incoming(incoming("IN1", "Guten Tag, 你好"));
    instance.outgoing(outgoing("OUT1", "sent"));
    instance.outgoing(outgoing("OUT2", "read"));
    Path file = Files.writeString(dir.resolve("instances.json"), """
        [{"id": "1101000001", "token": "token-of-the-instance", "name": "Shop",
          "messenger": "whatsapp", "apiUrl": "%s", "pace": "live"}]
        """.formatted(vendor.url()));
    console = Console.start(Settings.in(dir.resolve("data"))
        .withInstancesFile(file)
        .withPrivateAddresses()
        .withSyncInterval(Duration.ofHours(1))
        .withApiToken(Token.of(TOKEN)));
  }

  @AfterEach
  void stop() {
    console.close();
    vendor.close();
  }

  @Test
  void every_record_of_the_vendor_appears_with_its_payload_unchanged() throws Exception {
    JsonNode page = await(() -> get("messages"), answer -> answer.path("items").size() == 3);

    assertThat(page.path("next").isNull()).isTrue();
    assertThat(page.path("asOf").isTextual()).isTrue();
    JsonNode item = find(page, "IN1");
    assertThat(item.path("payload")).isEqualTo(mapper.readTree(incoming("IN1", "Guten Tag, 你好")));
    assertThat(item.path("instance").asText()).isEqualTo("1101000001");
    assertThat(item.path("direction").asText()).isEqualTo("incoming");
    assertThat(item.path("text").asText()).isEqualTo("Guten Tag, 你好");
    assertThat(item.path("timestamp").asLong()).isEqualTo(SECONDS - 60);
    assertThat(item.path("sender").path("name").asText()).isEqualTo("Ann");
    assertThat(item.path("deliveryStatus").isNull()).isTrue();
    JsonNode out = find(page, "OUT2");
    assertThat(out.path("deliveryStatus").asText()).isEqualTo("read");
    assertThat(out.path("sendByApi").asBoolean()).isTrue();
    assertThat(out.path("sender").isNull()).isTrue();
    assertThat(item.fieldNames())
        .toIterable()
        .containsExactly(
            "instance",
            "direction",
            "chatId",
            "idMessage",
            "timestamp",
            "firstSeenAt",
            "typeMessage",
            "text",
            "deliveryStatus",
            "sendByApi",
            "sender",
            "payload");
  }

  @Test
  void filters_pages_and_one_message_work() throws Exception {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);

    assertThat(get("messages?direction=outgoing&status=read&status=failed").path("items"))
        .hasSize(1);
    assertThat(get("messages?direction=incoming&instance=1101000001").path("items"))
        .hasSize(1);
    assertThat(get("messages?instance=999").path("items")).isEmpty();
    assertThat(get("messages?q=guten").path("items")).hasSize(1);
    assertThat(get("messages?from=" + (SECONDS - 100) + "&to=" + NOW).path("items"))
        .hasSize(3);
    assertThat(get("messages?to=2001-09-09").path("items")).isEmpty();
    JsonNode first = get("messages?limit=2");
    JsonNode second = get("messages?limit=2&cursor=" + first.path("next").asText());
    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("items")).hasSize(1);
    assertThat(second.path("next").isNull()).isTrue();

    JsonNode one = get("messages/1101000001/outgoing/79001@c.us/OUT1");
    assertThat(one.path("timeline").get(0).path("status").asText()).isEqualTo("sent");
    assertThat(one.path("observations").get(0).path("payload").path("idMessage").asText())
        .isEqualTo("OUT1");
  }

  @Test
  void a_search_speaks_the_grammar_of_the_search_box() {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);

    assertThat(ids("messages?q=dir:in")).containsExactly("IN1");
    assertThat(ids("messages?q=from:ann")).containsExactly("IN1");
    assertThat(ids("messages?q=-from:ann+-status:read")).containsExactly("OUT1");
    assertThat(ids("messages?q=guten+instance:shop+after:2d")).containsExactly("IN1");
    assertThat(ids("messages?q=dir:in&direction=outgoing")).isEmpty();
    console.bean(InstanceRegistry.class).tag(new InstanceId("1101000001"), Set.of("support"));
    assertThat(ids("messages?q=tag:support+dir:in")).containsExactly("IN1");
    assertThat(ids("messages?q=-tag:support")).isEmpty();
    assertThat(get("instances").get(0).path("tags").get(0).asText()).isEqualTo("support");
    assertThat(get("messages?q=dir:in").has("remarks")).isFalse();
    JsonNode nobody = get("messages?q=from:zoe");
    assertThat(nobody.path("items")).isEmpty();
    assertThat(nobody.path("asOf").isTextual()).isTrue();
    assertThat(nobody.path("remarks").get(0).asText())
        .startsWith("at character 6: 'zoe': no id, no number, and nobody");
  }

  private List<String> ids(String path) {
    return get(path).path("items").findValuesAsText("idMessage").stream()
        .distinct()
        .toList();
  }

  @Test
  void figures_of_the_cache_are_told_with_what_they_rest_on() {
    await(
        () -> get("instances/1101000001"),
        answer ->
            answer.path("journals").findValuesAsText("health").stream().allMatch("fresh"::equals));

    JsonNode facets = get("facets?q=-status:read");
    assertThat(facets.path("total").asInt()).isEqualTo(2);
    assertThat(facets.path("capped").asBoolean()).isFalse();
    assertThat(facets.path("byStatus").path("read").asInt()).isEqualTo(1);
    assertThat(facets.path("byDirection").path("incoming").asInt()).isEqualTo(1);
    assertThat(facets.path("byDirection").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("incoming", "outgoing");
    assertThat(facets.path("byChat").path("79001@c.us").asInt()).isEqualTo(2);
    assertThat(facets.path("bySendByApi").path("true").asInt()).isEqualTo(1);
    assertThat(facets.path("asOf").isTextual()).isTrue();
    assertThat(get("facets?q=from:zoe").path("total").asInt()).isZero();

    JsonNode chats = get("chats?instance=1101000001");
    assertThat(chats.path("items")).hasSize(1);
    JsonNode chat = chats.path("items").get(0);
    assertThat(chat.path("chatId").asText()).isEqualTo("79001@c.us");
    assertThat(chat.path("incoming").asInt()).isEqualTo(1);
    assertThat(chat.path("outgoing").asInt()).isEqualTo(2);
    assertThat(chat.path("latest").path("direction").asText()).isEqualTo("outgoing");
    assertThat(chats.path("next").isNull()).isTrue();

    JsonNode delivery = get("delivery?bucket=hour&instance=1101000001");
    assertThat(delivery.path("total").path("messages").asInt()).isEqualTo(2);
    assertThat(delivery.path("total").path("byStatus").path("read").asInt()).isEqualTo(1);
    assertThat(delivery.path("total").path("toRead").path("medianSeconds").isNull())
        .isTrue();
    assertThat(delivery.path("buckets")).hasSize(1);
    assertThat(delivery.path("buckets").get(0).path("start").asText()).endsWith(":00:00Z");
    assertThat(delivery.path("instances").get(0).path("messages").asInt()).isEqualTo(2);
    assertThat(delivery.path("completeFrom").isTextual()).isTrue();
    assertThat(get("delivery?to=2009-01-01").path("total").path("messages").asInt())
        .isZero();
  }

  @Test
  void a_message_tells_what_later_ones_did_to_it_and_an_instance_its_holes() {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);
    instance.incoming("""
        {"type":"incoming","idMessage":"RE1","timestamp":%d,"typeMessage":"reactionMessage","chatId":"79001@c.us",\
        "senderId":"79001@c.us","senderName":"Ann","extendedTextMessage":{"text":"👍"},\
        "quotedMessage":{"stanzaId":"OUT1"}}""".formatted(SECONDS - 10));
    console.bean(SyncSchedule.class).syncNow(known());

    JsonNode one = await(
        () -> get("messages/1101000001/outgoing/79001@c.us/OUT1"),
        answer -> answer.path("reactions").size() == 1);
    assertThat(one.path("reactions").get(0).path("senderId").asText()).isEqualTo("79001@c.us");
    assertThat(one.path("poll").isNull()).isTrue();
    assertThat(one.path("edits")).isEmpty();
    JsonNode journals = get("instances/1101000001?holeDays=3").path("journals");
    assertThat(journals.path("incoming").path("holes").isArray()).isTrue();
    assertThat(get("instances").get(0).path("journals").path("incoming").has("holes"))
        .isFalse();
  }

  @Test
  void a_second_sync_writes_nothing_and_a_new_record_is_found() throws Exception {
    JsonNode before =
        await(() -> get("messages"), answer -> answer.path("items").size() == 3);
    int calls = vendor.calls().size();

    assertThat(send(request("instances/1101000001/sync").POST(BodyPublishers.noBody()))
            .statusCode())
        .isEqualTo(202);
    await(() -> vendor.calls().size(), now -> now >= calls + 6);

    assertThat(get("messages").path("items")).isEqualTo(before.path("items"));
    assertThat(get("messages/1101000001/incoming/79001@c.us/IN1").path("observations"))
        .hasSize(1);

    HttpResponse<String> soon =
        send(request("instances/1101000001/sync").POST(BodyPublishers.noBody()));
    assertThat(soon.statusCode()).isEqualTo(429);
    assertThat(soon.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(soon.headers().firstValueAsLong("Retry-After")).isPresent();

    instance.incoming(incoming("IN2", "second"));
    console.bean(SyncSchedule.class).syncNow(known());
    await(() -> get("messages"), answer -> answer.path("items").size() == 4);
  }

  @Test
  void an_instance_tells_how_its_journals_are_doing_and_never_its_token() throws Exception {
    await(
        () -> get("instances/1101000001"),
        answer ->
            answer.path("journals").findValuesAsText("health").stream().allMatch("fresh"::equals)
                && answer.path("tracking").asText().equals("on"));

    HttpResponse<String> answer = send(request("instances"));

    JsonNode shop = mapper.readTree(answer.body()).get(0);
    assertThat(shop.path("state").asText()).isEqualTo("authorized");
    assertThat(shop.path("name").asText()).isEqualTo("Shop");
    assertThat(shop.path("pace").asText()).isEqualTo("live");
    assertThat(shop.path("tags").isArray()).isTrue();
    assertThat(shop.path("journals").path("incoming").path("asOf").isTextual()).isTrue();
    assertThat(answer.body()).doesNotContain("token-of-the-instance");
  }

  @Test
  void without_the_token_nothing_is_told_not_even_with_a_cookie() throws Exception {
    for (String header : new String[] {"Basic x", "Bearer wrong", "Bearer ", TOKEN}) {
      HttpResponse<String> answer = client.send(
          HttpRequest.newBuilder(uri("messages"))
              .header("Authorization", header)
              .build(),
          BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(header).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(mapper.readTree(answer.body()).path("status").asInt()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages?limit=0            | 400 | 'limit' must be a number from 1 to 1000",
        "messages?limit=x            | 400 | 'limit' must be a number from 1 to 1000",
        "messages?direction=sideways | 400 | 'direction' must be incoming or outgoing",
        "messages?from=yesterday     | 400 | 'from' must be an ISO-8601 time",
        "messages?sentByApi=1        | 400 | 'sentByApi' must be true or false",
        "messages?instance=abc       | 400 | 'instance' must be an instance id",
        "messages?cursor=no.page     | 400 | 'cursor' must be",
        "messages?color=red          | 400 | known: instance, direction",
        "messages?q=hello+dir:up     | 400 | 'q' at character 11: 'up': no direction",
        "facets?q=-after:2d          | 400 | 'q' at character 1: '-after:2d': a time cannot be left out",
        "facets?limit=1              | 400 | known: instance, direction",
        "chats?limit=0               | 400 | 'limit' must be a number from 1 to 1000",
        "chats?cursor=no.page        | 400 | 'cursor' must be",
        "delivery?bucket=week        | 400 | 'bucket' must be hour or day",
        "delivery?from=2026-01-02&to=2026-01-01 | 400 | 'from' must be earlier than 'to'",
        "delivery?bucket=hour&from=2025-01-01&to=2026-01-01 | 400 | at most 92 days before 'to'",
        "instances/1101000001?holeDays=0 | 400 | 'holeDays' must be a number from 1 to 366",
        "messages/1101000001/outgoing/79001@c.us/NO | 404 | no such message",
        "instances/999               | 404 | no such instance",
      })
  void a_mistake_is_answered_with_what_is_allowed(String path, int status, String detail)
      throws Exception {
    HttpResponse<String> answer = send(request(path));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = mapper.readTree(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).contains(detail);
  }

  @Test
  void the_description_names_every_route_of_the_api() throws Exception {
    Map<String, Map<String, Object>> paths = new Yaml()
        .<Map<String, Map<String, Map<String, Object>>>>load(
            send(request("openapi.yaml")).body())
        .get("paths");

    Set<String> described = paths.entrySet().stream()
        .flatMap(path -> path.getValue().keySet().stream()
            .map(method -> method.toUpperCase(Locale.ROOT) + " /api/v1" + path.getKey()))
        .collect(Collectors.toSet());
    Set<String> routes = console
        .bean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
        .filter(route -> route.contains("/api/v1") && !route.startsWith("HEAD"))
        .collect(Collectors.toSet());
    assertThat(described).isEqualTo(routes);
  }

  private Instance known() {
    return console
        .bean(InstanceRegistry.class)
        .find(AccessScope.everything(), new InstanceId("1101000001"))
        .orElseThrow();
  }

  private static String incoming(String id, String text) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"79001@c.us",\
        "textMessage":"%s","senderId":"79001@c.us","senderName":"Ann","senderContactName":"","big":12345678901234567890.10}""".formatted(id, SECONDS - 60, text);
  }

  private static String outgoing(String id, String status) {
    return """
        {"type":"outgoing","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"79001@c.us",\
        "textMessage":"hello","statusMessage":"%s","sendByApi":true}""".formatted(id, SECONDS - 30, status);
  }

  @Test
  void a_damaged_payload_is_null_and_says_so() throws Exception {
    await(() -> get("messages"), answer -> answer.path("items").size() == 3);
    damage("IN1");

    JsonNode page = get("messages");

    JsonNode item = find(page, "IN1");
    assertThat(item.has("payload")).isTrue();
    assertThat(item.path("payload").isNull()).isTrue();
    assertThat(item.path("payloadLacks").asText()).isEqualTo("all");
    assertThat(item.path("text").asText()).isEqualTo("Guten Tag, 你好");
    assertThat(find(page, "OUT2").path("payload").path("idMessage").asText()).isEqualTo("OUT2");
    assertThat(find(page, "OUT2").has("payloadLacks")).isFalse();
    String address = "messages/1101000001/incoming/" + item.path("chatId").asText() + "/IN1";
    JsonNode observed = get(address).path("observations").path(0);
    assertThat(observed.path("payload").isNull()).isTrue();
    assertThat(observed.path("payloadLacks").asText()).isEqualTo("all");
  }

  /** As a spoilt page of the file would leave it. */
  private void damage(String id) throws Exception {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("data/journal.db"));
        PreparedStatement update =
            file.prepareStatement("UPDATE message SET codec = 98 WHERE id_message = ?")) {
      update.setString(1, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static JsonNode find(JsonNode page, String id) {
    for (JsonNode item : page.path("items")) {
      if (item.path("idMessage").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no " + id + " in " + page);
  }

  /** Asks again until it is so; the class's time-out ends it when it never is. */
  private static <T> T await(Supplier<T> ask, java.util.function.Predicate<T> isSo) {
    T answer = ask.get();
    while (!isSo.test(answer)) {
      Thread.onSpinWait();
      answer = ask.get();
    }
    return answer;
  }

  private JsonNode get(String path) {
    try {
      HttpResponse<String> answer = send(request(path));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return mapper.readTree(answer.body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private URI uri(String path) {
    return console.uri().resolve("api/v1/" + path);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TOKEN);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
