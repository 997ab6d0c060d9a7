package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.Browser;
import io.greenjournal.web.Console;
import io.greenjournal.web.MovableClock;
import io.greenjournal.web.api.MessageJson;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.messages.Cached;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.SignedInStill;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A console with messages to hand out, and programs and people who ask for them. */
@Timeout(90)
abstract class ExportConsole {
  static final String PASSWORD = "seven quiet herons by the lake";
  static final String TOKEN = "bootstrap-token-of-the-test";
  static final InstanceId SHOP = new InstanceId("1101000002");
  static final int MANY = 1_500;
  static final String PADDING = "long text ".repeat(800);
  static final Pattern RUN = Pattern.compile("name=\"run\" value=\"([^\"]+)\"");

  @TempDir
  Path dir;

  final MovableClock clock = new MovableClock();
  final HttpClient client = HttpClient.newHttpClient();
  final ObjectMapper mapper = new ObjectMapper();
  final List<InputStream> open = new ArrayList<>();
  Console console;
  Browser browser;

  /** Hashing the password of somebody whom a test does not need takes its time. */
  void start(boolean signedIn) {
    Settings settings = Settings.in(dir).withApiToken(Token.of(TOKEN));
    console = Console.start(signedIn ? settings.withAdminPassword(PASSWORD) : settings, clock);
    instance(Cached.CLINIC, "Clinic");
    browser = new Browser(console);
    if (signedIn) {
      signIn(browser);
    }
  }

  static void signIn(Browser somebody) {
    somebody.post(
        "/login", somebody.get("/login").body(), Map.of("name", "admin", "password", PASSWORD));
  }

  @AfterEach
  void stop() throws Exception {
    for (InputStream stream : open) {
      stream.close();
    }
    console.close();
  }

  void instance(InstanceId id, String name) {
    console
        .bean(InstanceRegistry.class)
        .put(new NewInstance(
            new Connection(
                id,
                Messenger.WHATSAPP,
                URI.create("https://7103.api.greenapi.com"),
                Token.of("0123456789abcdef")),
            name,
            Pace.MANUAL));
  }

  long seconds() {
    return clock.instant().getEpochSecond();
  }

  void fill(int from, int to, String text) {
    fill(Cached.CLINIC, from, to, text);
  }

  void fill(InstanceId id, int from, int to, String text) {
    Batch batch = Batch.of(
        id,
        Journal.INCOMING,
        Window.last(Duration.ofDays(20), clock.instant()),
        clock.instant(),
        IntStream.range(from, to)
            .mapToObj(i -> Cached.record(
                id, Journal.INCOMING, Rows.json("M" + i, text + " " + i, seconds() - 90_000 + i)))
            .toList());
    console.bean(JournalStore.class).merge(batch, clock.instant());
  }

  HttpResponse<byte[]> api(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofByteArray());
  }

  HttpRequest request(String path) {
    return HttpRequest.newBuilder(console.uri().resolve("api/v1/export/" + path))
        .header("Authorization", "Bearer " + TOKEN)
        .build();
  }

  InputStream begun(String path) throws Exception {
    HttpResponse<InputStream> answer = client.send(request(path), BodyHandlers.ofInputStream());
    open.add(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().read()).isPositive();
    return answer.body();
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  Run run() {
    CurrentUser somebody = CurrentUser.owner(0, "somebody");
    SignedInStill.Ticket ticket =
        console.bean(SignedInStill.class).ticket(io.micronaut.http.HttpRequest.GET("/"), somebody);
    return new Run(order(somebody, ticket), () -> true, clock, ended -> {});
  }

  ExportStream stream(AccessScope scope, Run run) throws IOException {
    MessageJson json = new MessageJson(console.bean(JournalRecordReader.class));
    return new ExportStream(
        RowPages.of(console.bean(JournalSearch.class), scope, everything()),
        out -> Format.NDJSON.writer(out, json, Map.of()),
        run);
  }

  static SearchReading everything() {
    return new SearchReading(JournalFilter.messages(), List.of(), List.of(), false);
  }

  Order order(CurrentUser user, SignedInStill.Ticket ticket) {
    return new Order(
        user,
        ticket,
        "id",
        Format.NDJSON,
        RowPages.of(console.bean(JournalSearch.class), user.scope(), everything()),
        "",
        OptionalLong.empty(),
        "");
  }

  List<String> ids(String ndjson) {
    return ndjson
        .lines()
        .map(line -> {
          try {
            return mapper.readTree(line).path("idMessage").asText();
          } catch (IOException e) {
            throw new AssertionError(line, e);
          }
        })
        .toList();
  }

  HttpResponse<String> post(String page, Map<String, String> fields) {
    return browser.post("/journal/export", browser.get(page).body(), fields);
  }

  AuditEntry latest() {
    return console.bean(AuditLog.class).latest(OptionalLong.empty(), 1).get(0);
  }

  /** Whether the newest entry of the audit says so of an export. */
  boolean isToldAs(String count) {
    return console.bean(AuditLog.class).latest(OptionalLong.empty(), 1).stream()
        .anyMatch(entry -> entry.counts().containsKey(count));
  }

  static String token(String page) {
    Matcher token = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  InputStream begunOnPage() throws Exception {
    String page = browser.get("/journal/export?q=text").body();
    Matcher run = RUN.matcher(page);
    assertThat(run.find()).isTrue();
    HttpRequest request = browser
        .request("/journal/export")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Origin", browser.origin())
        .header("Cookie", cookies())
        .POST(BodyPublishers.ofString(
            "q=text&format=ndjson&run=run-of-the-test&csrfToken=" + token(page)))
        .build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    open.add(answer.body());
    assertThat(answer.body().read()).isEqualTo('{');
    return answer.body();
  }

  String cookies() {
    return String.join(
        "; ",
        browser.cookies().stream().map(c -> c.getName() + "=" + c.getValue()).toList());
  }

  static HttpResponse<String> progress(Browser who, String path) {
    return who.send(who.request(path).header("HX-Request", "true"));
  }

  static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
