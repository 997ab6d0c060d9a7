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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A console that has read a fake vendor, and a program that asks it. */
@Timeout(60)
abstract class ApiConsole {
  static final String TOKEN = "bootstrap-token-of-the-test";
  static final InstantSource CLOCK = InstantSource.system();
  static final Instant NOW = CLOCK.instant();
  static final long SECONDS = NOW.getEpochSecond();

  @TempDir
  Path dir;

  final ObjectMapper mapper = new ObjectMapper();
  final HttpClient client = HttpClient.newHttpClient();
  FakeGreenApi vendor;
  FakeInstance instance;
  Console console;

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

  List<String> ids(String path) {
    return get(path).path("items").findValuesAsText("idMessage").stream()
        .distinct()
        .toList();
  }

  Instance known() {
    return console
        .bean(InstanceRegistry.class)
        .find(AccessScope.everything(), new InstanceId("1101000001"))
        .orElseThrow();
  }

  static String incoming(String id, String text) {
    return """
        {"type":"incoming","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"79001@c.us",\
        "textMessage":"%s","senderId":"79001@c.us","senderName":"Ann","senderContactName":"","big":12345678901234567890.10}""".formatted(id, SECONDS - 60, text);
  }

  static String outgoing(String id, String status) {
    return """
        {"type":"outgoing","idMessage":"%s","timestamp":%d,"typeMessage":"textMessage","chatId":"79001@c.us",\
        "textMessage":"hello","statusMessage":"%s","sendByApi":true}""".formatted(id, SECONDS - 30, status);
  }

  /** As a spoilt page of the file would leave it. */
  void damage(String id) throws Exception {
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("data/journal.db"));
        PreparedStatement update =
            file.prepareStatement("UPDATE message SET codec = 98 WHERE id_message = ?")) {
      update.setString(1, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  static JsonNode find(JsonNode page, String id) {
    for (JsonNode item : page.path("items")) {
      if (item.path("idMessage").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError("no " + id + " in " + page);
  }

  /** Asks again until it is so; the class's time-out ends it when it never is. */
  static <T> T await(Supplier<T> ask, java.util.function.Predicate<T> isSo) {
    T answer = ask.get();
    while (!isSo.test(answer)) {
      Thread.onSpinWait();
      answer = ask.get();
    }
    return answer;
  }

  JsonNode get(String path) {
    try {
      HttpResponse<String> answer = send(request(path));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return mapper.readTree(answer.body());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  URI uri(String path) {
    return console.uri().resolve("api/v1/" + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TOKEN);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
