package io.greenjournal.web.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.core.usecase.SyncOutcome;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fake vendor and a console that mirrors it, asked alike by a plain HTTP client. */
final class Mirrored implements AutoCloseable {
  static final String API_TOKEN = "bootstrap-token-of-the-test";

  final MovableClock clock = new MovableClock();
  final FakeGreenApi vendor = FakeGreenApi.start(clock);
  final Console console;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final Map<String, String> vendorTokens = new HashMap<>();
  private final Map<String, String> mirrorTokens = new HashMap<>();

  Mirrored(Path dataDir) {
    console = Console.start(
        Settings.in(dataDir).withPrivateAddresses().withApiToken(Token.of(API_TOKEN)), clock);
  }

  /** Registers an instance that the vendor has, and makes a mirror token for it. */
  void look(String id, String token, Messenger messenger) {
    vendorTokens.put(id, token);
    Connection connection =
        new Connection(new InstanceId(id), messenger, vendor.url(), Token.of(token));
    console.bean(InstanceRegistry.class).put(new NewInstance(connection, "Shop", Pace.MANUAL));
    mirrorTokens.put(id, makeToken(id).path("token").asText());
  }

  JsonNode makeToken(String id) {
    HttpResponse<String> made = api("POST", "instances/" + id + "/mirror-tokens");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return json(made.body());
  }

  /** Reads every journal and the state of an instance once, as the schedule would. */
  void sync(String id) {
    Instance instance = console
        .bean(InstanceRegistry.class)
        .find(AccessScope.everything(), new InstanceId(id))
        .orElseThrow();
    List<Journal> journals = instance.messenger() == Messenger.WHATSAPP
        ? List.of(Journal.values())
        : Journal.ofMessages();
    for (Journal journal : journals) {
      assertThat(console.bean(SyncJournal.class).sync(instance, journal))
          .isInstanceOf(SyncOutcome.Synced.class);
    }
    console
        .bean(ObserveInstance.class)
        .observe(console.bean(InstanceRegistry.class).connection(instance.id()).orElseThrow());
  }

  /** What a client gets as its {@code apiUrl}. */
  String base() {
    return console.uri() + "mirror";
  }

  String mirrorToken(String id) {
    return mirrorTokens.get(id);
  }

  String vendorToken(String id) {
    return vendorTokens.get(id);
  }

  HttpResponse<String> ofVendor(String id, String method, String query) {
    return get(
        vendor.url() + "/waInstance" + id + "/" + method + "/" + vendorTokens.get(id) + query);
  }

  HttpResponse<String> ofMirror(String id, String method, String query) {
    return get(base() + "/waInstance" + id + "/" + method + "/" + mirrorTokens.get(id) + query);
  }

  HttpResponse<String> postToVendor(String id, String method, String body) {
    return post(
        vendor.url() + "/waInstance" + id + "/" + method + "/" + vendorTokens.get(id), body);
  }

  HttpResponse<String> postToMirror(String id, String method, String body) {
    return post(base() + "/waInstance" + id + "/" + method + "/" + mirrorTokens.get(id), body);
  }

  HttpResponse<String> get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  HttpResponse<String> post(String url, String body) {
    return send(HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> api(String verb, String path) {
    return send(HttpRequest.newBuilder(console.uri().resolve("api/v1/" + path))
        .header("Authorization", "Bearer " + API_TOKEN)
        .method(verb, BodyPublishers.noBody()));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode json(String text) {
    try {
      return mapper.readTree(text);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    console.close();
    vendor.close();
  }
}
