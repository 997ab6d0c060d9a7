package io.greenjournal.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that leave as a file, through the API and the page, from a real cache. */
@Timeout(90)
class ExportTest {
  private static final String PASSWORD = "seven quiet herons by the lake";
  private static final String TOKEN = "bootstrap-token-of-the-test";
  private static final InstanceId SHOP = new InstanceId("1101000002");
  private static final int MANY = 1_500;
  private static final String PADDING = "long text ".repeat(800);
  private static final Pattern RUN = Pattern.compile("name=\"run\" value=\"([^\"]+)\"");

  @TempDir
  Path dir;

  private final MovableClock clock = new MovableClock();
  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private final List<InputStream> open = new ArrayList<>();
  private Console console;
  private Browser browser;

  /** Hashing the password of somebody whom a test does not need takes its time. */
  private void start(boolean signedIn) {
    Settings settings = Settings.in(dir).withApiToken(Token.of(TOKEN));
    console = Console.start(signedIn ? settings.withAdminPassword(PASSWORD) : settings, clock);
    instance(Cached.CLINIC, "Clinic");
    browser = new Browser(console);
    if (signedIn) {
      signIn(browser);
    }
  }

  private static void signIn(Browser somebody) {
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

  private void instance(InstanceId id, String name) {
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

  private long seconds() {
    return clock.instant().getEpochSecond();
  }

  private void fill(int from, int to, String text) {
    fill(Cached.CLINIC, from, to, text);
  }

  private void fill(InstanceId id, int from, int to, String text) {
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

  private HttpResponse<byte[]> api(String path) throws Exception {
    return client.send(request(path), BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(console.uri().resolve("api/v1/export/" + path))
        .header("Authorization", "Bearer " + TOKEN)
        .build();
  }

  private InputStream begun(String path) throws Exception {
    HttpResponse<InputStream> answer = client.send(request(path), BodyHandlers.ofInputStream());
    open.add(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().read()).isPositive();
    return answer.body();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void each_format_holds_every_message_of_the_filter() throws Exception {
    start(false);
    fill(0, 600, "=SUM(A1)");
    fill(600, 700, "hello");

    HttpResponse<byte[]> csv = api("messages.csv?q=hello");
    HttpResponse<byte[]> ndjson = api("messages.ndjson");
    HttpResponse<byte[]> xlsx = api("messages.xlsx");

    assertThat(Rows.csv(text(csv))).hasSize(101);
    assertThat(text(ndjson).lines()).hasSize(700);
    assertThat(Rows.xlsx(xlsx.body(), 1)).hasSize(701);
    for (HttpResponse<byte[]> file : List.of(csv, ndjson, xlsx)) {
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(name ->
              assertThat(name).startsWith("attachment; filename=\"green-journal-messages-"));
      assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
  }

  @Test
  void exported_payloads_are_the_received_ones() throws Exception {
    start(false);
    fill(0, 300, "שלום \"hello\"");

    List<String> lines = text(api("messages.ndjson")).lines().toList();

    assertThat(lines).hasSize(300);
    for (String line : lines) {
      JsonNode node = mapper.readTree(line);
      int number = Integer.parseInt(node.path("idMessage").asText().substring(1));
      assertThat(line)
          .contains("\"payload\":"
              + Rows.json("M" + number, "שלום \"hello\" " + number, seconds() - 90_000 + number));
    }
  }

  @Test
  void a_mistake_in_the_filter_is_a_problem_and_no_file() throws Exception {
    start(true);
    HttpResponse<byte[]> answer = api("messages.csv?direction=sideways");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(api("messages.csv?limit=3").statusCode()).isEqualTo(400);
    assertThat(browser.get("/journal/export?direction=sideways").statusCode()).isEqualTo(400);
  }

  @Test
  void messages_that_arrive_meanwhile_neither_repeat_nor_hide_others() throws Exception {
    start(false);
    fill(0, 1_000, "before");
    Run run = run();
    try (ExportStream stream = stream(AccessScope.everything(), run)) {
      byte[] first = stream.readNBytes(1_000);
      fill(1_000, 1_600, "after");
      String file = new String(first, StandardCharsets.UTF_8)
          + new String(stream.readAllBytes(), StandardCharsets.UTF_8);

      List<String> ids = ids(file);
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(ids)
          .containsAll(IntStream.range(0, 1_000).mapToObj(i -> "M" + i).toList());
    }
    assertThat(run.state()).isEqualTo(Run.State.DONE);
    assertThat(run.rows()).isEqualTo(1_000);
  }

  private Run run() {
    CurrentUser somebody = CurrentUser.owner(0, "somebody");
    SignedInStill.Ticket ticket =
        console.bean(SignedInStill.class).ticket(io.micronaut.http.HttpRequest.GET("/"), somebody);
    return new Run(order(somebody, ticket), () -> true, clock, ended -> {});
  }

  private ExportStream stream(AccessScope scope, Run run) throws IOException {
    MessageJson json = new MessageJson(console.bean(JournalRecordReader.class));
    return new ExportStream(
        RowPages.of(console.bean(JournalSearch.class), scope, everything()),
        out -> Format.NDJSON.writer(out, json, Map.of()),
        run);
  }

  private static SearchReading everything() {
    return new SearchReading(JournalFilter.messages(), List.of(), List.of(), false);
  }

  private Order order(CurrentUser user, SignedInStill.Ticket ticket) {
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

  private List<String> ids(String ndjson) {
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

  @Test
  void what_is_masked_stays_masked_in_the_file() throws Exception {
    start(false);
    instance(SHOP, "Shop");
    fill(0, 3, "secret of the clinic");
    fill(SHOP, 10, 13, "words of the shop");
    AccessScope masked =
        new AccessScope(java.util.Optional.of(Set.of(Cached.CLINIC, SHOP)), Set.of(Cached.CLINIC));

    String file = new String(stream(masked, run()).readAllBytes(), StandardCharsets.UTF_8);
    String foreign = new String(
        stream(AccessScope.only(Set.of(SHOP)), run()).readAllBytes(), StandardCharsets.UTF_8);

    assertThat(file.lines()).hasSize(6);
    assertThat(file)
        .contains("words of the shop")
        .doesNotContain(
            "secret of the clinic",
            "Ann\",\"contactName\":\"\"},\"payload\":{\"type\":\"incoming\",\"idMessage\":\"M0");
    assertThat(foreign.lines()).hasSize(3);
    assertThat(foreign).doesNotContain(Cached.CLINIC.value());
  }

  @Test
  void two_go_on_at_a_time_and_the_third_is_told_so() throws Exception {
    start(true);
    fill(0, MANY, PADDING);
    InputStream one = begun("messages.ndjson");
    begun("messages.csv");

    HttpResponse<byte[]> third = api("messages.csv");
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    assertThat(text(third)).contains("2 exports are under way");
    HttpResponse<String> page =
        post("/journal/export?q=text", Map.of("format", "csv", "q", "text"));
    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.body()).contains("2 exports are under way", "<main");

    one.readAllBytes();
    assertThat(api("messages.csv?q=nothing").statusCode()).isEqualTo(200);
  }

  @Test
  void a_client_that_never_takes_anything_loses_its_place_after_a_while() throws Exception {
    start(false);
    fill(0, 600, "hello");
    Exports exports = console.bean(Exports.class);
    CurrentUser somebody = CurrentUser.owner(0, "somebody");
    SignedInStill.Ticket ticket =
        console.bean(SignedInStill.class).ticket(io.micronaut.http.HttpRequest.GET("/"), somebody);
    InputStream first = exports.download(order(somebody, ticket)).orElseThrow().body();
    exports.download(order(somebody, ticket)).orElseThrow();
    assertThat(exports.download(order(somebody, ticket))).isEmpty();
    assertThat(first.read()).isEqualTo('{');

    clock.move(Exports.FORSAKEN.plusSeconds(1));

    assertThat(exports.download(order(somebody, ticket))).isPresent();
    assertThatThrownBy(first::readAllBytes).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> post(String page, Map<String, String> fields) {
    return browser.post("/journal/export", browser.get(page).body(), fields);
  }

  @Test
  void the_page_says_what_will_be_in_the_file_and_hands_it_out() {
    start(true);
    fill(0, 64, "hello");

    HttpResponse<String> page = browser.get("/journal/export?q=hello&direction=incoming");
    assertThat(page.body())
        .contains("64 messages", "hello", "XLSX", "NDJSON", "value=\"incoming\"")
        .doesNotContain("type=\"password\"");
    assertThat(browser.get("/journal?q=hello").body())
        .contains("href=\"/journal/export?q=hello\"", ">64<");

    HttpResponse<String> file = post(
        "/journal/export?q=hello",
        Map.of("q", "hello", "direction", "incoming", "format", "csv", "run", "run-of-the-test"));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(Rows.csv(file.body())).hasSize(65);
    assertThat(progress(browser, "/journal/export/runs/run-of-the-test").body())
        .contains("\"running\":false", "\"rows\":64", "\"state\":\"done\"", "64 messages");
    assertThat(browser.get("/journal/export?q=hello").body())
        .contains("Your last exports", ">done<");
    assertThat(latest().who()).isEqualTo("admin");
    assertThat(latest().act()).isEqualTo("export");
    assertThat(latest().subject()).isEqualTo("csv direction=incoming words");
    assertThat(latest().counts()).isEqualTo(Map.of("rows", 64L));
    assertThat(browser.get("/audit").body()).contains("Exported messages", "64 messages");
  }

  private AuditEntry latest() {
    return console.bean(AuditLog.class).latest(OptionalLong.empty(), 1).get(0);
  }

  @Test
  void everything_is_handed_out_for_the_password_only() {
    start(true);
    fill(0, 5, "hello");
    assertThat(browser.get("/journal/export").body()).contains("type=\"password\"");

    HttpResponse<String> without = post("/journal/export", Map.of("format", "csv"));
    HttpResponse<String> wrong =
        post("/journal/export", Map.of("format", "csv", "password", "not the one"));
    HttpResponse<String> right =
        post("/journal/export", Map.of("format", "ndjson", "password", PASSWORD));

    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Wrong password");
    assertThat(right.statusCode()).isEqualTo(200);
    assertThat(right.body().lines()).hasSize(5);
    assertThat(latest().subject()).isEqualTo("ndjson");
  }

  @Test
  void chosen_messages_are_exported_alone_and_one_that_is_not_there_fails_them_all() {
    start(true);
    fill(0, 10, "hello");
    String two = "/journal/export?pick=1101000001/incoming/79001%40c.us/M1"
        + "&pick=1101000001/incoming/79001%40c.us/M7";
    assertThat(browser.get("/journal").body())
        .contains("name=\"pick\" form=\"picked\" value=\"1101000001/incoming/79001@c.us/M7\"");
    String page = browser.get(two).body();
    assertThat(page).contains("2 selected messages");

    HttpResponse<String> file = browser.post(
        "/journal/export",
        Browser.form(Map.of("format", "csv"))
            + "&pick=1101000001/incoming/79001@c.us/M1&pick=1101000001/incoming/79001@c.us/M7"
            + "&csrfToken=" + token(page),
        browser.origin());

    assertThat(Rows.csv(file.body()))
        .extracting(row -> row.get(4))
        .containsExactly("idMessage", "M1", "M7");
    assertThat(latest().subject()).isEqualTo("csv chosen(2)");
    for (String missing : List.of("1101000001/incoming/79001@c.us/M99", "999/incoming/a/b", "x")) {
      assertThat(browser.get(two + "&pick=" + missing).statusCode()).as(missing).isEqualTo(404);
    }
  }

  private static String token(String page) {
    Matcher token = Pattern.compile("name=\"csrfToken\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private InputStream begunOnPage() throws Exception {
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

  private String cookies() {
    return String.join(
        "; ",
        browser.cookies().stream().map(c -> c.getName() + "=" + c.getValue()).toList());
  }

  @Test
  void an_export_breaks_off_when_its_session_ends() throws Exception {
    start(true);
    fill(0, MANY, PADDING);
    InputStream file = begunOnPage();

    browser.post("/logout", browser.get("/journal").body(), Map.of());

    assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
    await(() -> latest().counts().containsKey("unfinished"));
    assertThat(latest().counts().get("rows")).isLessThan(MANY);
  }

  @Test
  void an_export_can_be_followed_and_cancelled_by_its_own_session_only() throws Exception {
    start(true);
    fill(0, MANY, PADDING);
    InputStream file = begunOnPage();
    String progress = "/journal/export/runs/run-of-the-test";
    assertThat(progress(browser, progress).body())
        .contains("\"running\":true", "\"total\":" + MANY);
    assertThat(browser.get("/journal/export?q=text").body()).contains(progress + "/cancel");
    Browser other = new Browser(console);
    signIn(other);
    assertThat(progress(other, progress).statusCode()).isEqualTo(204);

    HttpResponse<String> cancelled =
        browser.post(progress + "/cancel", browser.get("/journal/export?q=text").body(), Map.of());

    assertThat(cancelled.statusCode()).isEqualTo(303);
    assertThat(progress(browser, progress).body()).contains("\"running\":false", "cancelled");
    assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
    await(() -> latest().counts().containsKey("unfinished"));
  }

  private static HttpResponse<String> progress(Browser who, String path) {
    return who.send(who.request(path).setHeader("Accept", "application/json"));
  }

  private static void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
