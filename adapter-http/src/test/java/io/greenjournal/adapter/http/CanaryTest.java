package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.testkit.FakeCall;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.FaultSwitch;
import io.greenjournal.testkit.memory.VirtualTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A token and a text that would sing: every method, in good times and in bad, with every logger at its finest
 * level. The count goes to {@code target/canary.txt}.
 */
class CanaryTest {
  private static final String TOKEN = "ca7a4y0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a";
  private static final String TEXT = "song-5e1f9d27 of the canary in the mine";

  private static final String PATH = "/waInstance1/getSettings/" + TOKEN + "?minutes=1";
  private static final String URL = "https://api.green-api.com" + PATH;

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Set<String> asked = new TreeSet<>();
  private int calls;
  private int failures;
  private int overdue;

  @Test
  void no_token_and_no_text_is_heard_anywhere() throws Exception {
    Ears ears = new Ears(List.of(new Canary(TOKEN), new Canary(TEXT)));
    try (ears) {
      for (Messenger messenger : Messenger.values()) {
        run(ears, messenger, fake -> {}, false);
      }
      for (Consumer<FaultSwitch> fault : faults().values()) {
        run(ears, Messenger.WHATSAPP, fake -> fault.accept(fake.faults().everywhere()), false);
      }
      run(
          ears,
          Messenger.WHATSAPP,
          fake -> fake.faults().everywhere().delay(Duration.ofDays(1)),
          true);
      refused(ears);
      for (String answer : rawAnswers()) {
        raw(ears, answer);
      }
    }

    write(ears);
    assertThat(asked)
        .containsAll(Stream.of(ApiMethod.values()).map(ApiMethod::word).toList());
    assertThat(failures).isGreaterThan(500);
    assertThat(ears.logged()).isGreaterThan(10_000);
    assertThat(ears.found.stream().limit(5)).isEmpty();
  }

  @Test
  void a_canary_is_heard_however_it_is_spelled() {
    Canary canary = new Canary(TOKEN);
    String base64 = Base64.getEncoder().encodeToString(URL.getBytes(StandardCharsets.UTF_8));

    assertThat(Stream.of(URL, URL.toUpperCase(Locale.ROOT), TOKEN.substring(0, 12), base64))
        .allMatch(canary::isIn);
    assertThat(canary.isIn("no song")).isFalse();
  }

  private static Map<String, Consumer<FaultSwitch>> faults() {
    String html =
        "<html><head><title>500 " + PATH + "</title></head><body>" + URL + "</body></html>";
    String page = "[{\"idMessage\":\"M1\",\"timestamp\":1,\"textMessage\":\"" + TEXT + "\"";
    String base64 = Base64.getEncoder().encodeToString(URL.getBytes(StandardCharsets.UTF_8));
    Map<String, Consumer<FaultSwitch>> all = new LinkedHashMap<>();
    all.put("401", f -> f.status(401, "", "text/plain"));
    all.put("401 told", f -> f.status(401, "wrong " + TOKEN, "text/plain"));
    all.put("403", f -> f.status(403, "forbidden for " + base64, "text/plain"));
    all.put("404", f -> f.status(404, "Cannot GET " + PATH, "text/plain"));
    all.put("404 in capitals", f -> f.status(404, PATH.toUpperCase(Locale.ROOT), ""));
    all.put("404 cut", f -> f.status(404, PATH.substring(0, PATH.length() - 30), "text/plain"));
    all.put("404 bare and cut", f -> f.status(404, TOKEN.substring(0, 20), "text/plain"));
    all.put(
        "404 encoded",
        f -> f.status(404, URLEncoder.encode(URL, StandardCharsets.UTF_8), "text/plain"));
    all.put("429", f -> f.status(429, "slower, " + TOKEN, "text/plain"));
    all.put("466", f -> f.status(466, "{\"description\":\"" + PATH + "\"}", "application/json"));
    all.put("466 with numbers", f -> f.quota(1000, 1000));
    all.put("400 told", f -> f.status(400, "{\"message\":\"" + PATH + "\"}", "application/json"));
    all.put(
        "400 split",
        f -> f.status(
            400, "bad " + TOKEN.substring(0, 12) + "\n" + TOKEN.substring(12), "text/plain"));
    all.put("500", f -> f.status(500, html, "text/html"));
    all.put("500 with a journal", f -> f.status(500, page + "}]", "application/json"));
    all.put("502 with a cut journal", f -> f.status(502, page, "application/json"));
    all.put("302", f -> f.redirect("http://127.0.0.1:1" + PATH));
    all.put("200 a page", f -> f.body(html));
    all.put("200 no JSON", f -> f.status(200, TEXT, "text/plain"));
    all.put("200 broken", f -> f.body(page + ",,}}]"));
    all.put("200 an object, broken", f -> f.body("{\"textMessage\":\"" + TEXT + "\",,"));
    all.put("200 a text", f -> f.body("\"" + TEXT + "\""));
    all.put("200 another shape", f -> f.body("{\"textMessage\":[\"" + TEXT + "\"]}"));
    all.put("200 cut", f -> f.body(page));
    all.put("code", f -> f.body("{\"code\":404,\"description\":\"no " + PATH + "\"}"));
    all.put("reason", f -> f.body("{\"status\":false,\"reason\":\"no " + TOKEN + "\"}"));
    all.put("closed early", f -> f.closeEarly(50));
    all.put("reset", f -> f.reset());
    all.put("reset within", f -> f.reset(50));
    all.put("packed wrongly", FaultSwitch::corruptGzip);
    all.put("another type", f -> f.contentType(TOKEN + "/" + TEXT));
    all.put("a late retry", f -> {
      f.status(429, "", "text/plain");
      f.header("Retry-After", TOKEN);
    });
    all.put("a header", f -> f.hugeHeader(20_000));
    return all;
  }

  /** Answers that are hardly HTTP. */
  private static List<String> rawAnswers() {
    return List.of(
        TOKEN + " " + TEXT + "\r\n\r\n",
        "HTTP/1.1 200 " + PATH + "\r\nContent-Length: 2\r\n\r\n[]",
        "HTTP/1.1 " + TOKEN + " OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: " + TOKEN + "\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nX-\u0000: " + TOKEN + "\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\n" + TEXT + "\r\n\r\n[]",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + TEXT + "\r\n[]\r\n0\r\n\r\n",
        "HTTP/1.1 500 No\r\nContent-Length: 900\r\n\r\n" + URL);
  }

  private void run(Ears ears, Messenger messenger, Consumer<FakeGreenApi> fault, boolean slow)
      throws Exception {
    try (FakeGreenApi fake = FakeGreenApi.start(() -> NOW)) {
      fake.partner(TOKEN);
      fault.accept(fake);
      callAll(ears, messenger, Optional.of(fake), fake.url(), slow);
      asked.addAll(fake.calls().stream().map(FakeCall::method).toList());
      fake.calls().stream()
          .filter(call -> call.path().startsWith("/partner"))
          .forEach(call -> asked.add(call.path().split("/")[2]));
    }
  }

  private void raw(Ears ears, String answer) throws Exception {
    try (RawServer server = RawServer.answering(answer)) {
      callAll(ears, Messenger.WHATSAPP, Optional.empty(), server.url(), false);
    }
  }

  private void refused(Ears ears) throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    URI url = URI.create("http://127.0.0.1:" + port);
    callAll(ears, Messenger.WHATSAPP, Optional.empty(), url, false);
  }

  /** Each method has an instance of its own, since too many faults in a row would end the calls. */
  private void callAll(
      Ears ears, Messenger messenger, Optional<FakeGreenApi> fake, URI url, boolean slow)
      throws Exception {
    Map<InstanceId, Connection> known = new ConcurrentHashMap<>();
    VirtualTime time = VirtualTime.jumping(NOW, LONGEST_PAUSE);
    GreenApiBuilder builder = GreenApi.builder()
        .connections(id -> Optional.ofNullable(known.get(id)))
        .clock(() -> NOW)
        .timer(time)
        .allowPrivate(true)
        .spacing(Duration.ZERO)
        .listener(call -> ears.hear("listener", call.toString()));
    try (time;
        GreenApi api = builder.build()) {
      int number = 0;
      for (EveryMethod.Method method : EveryMethod.all()) {
        var id = new InstanceId("77000" + number++);
        var connection = new Connection(id, messenger, url, Token.of(TOKEN));
        known.put(id, connection);
        fake.ifPresent(
            f -> fill(f.add(id.value(), TOKEN, FakeMessenger.valueOf(messenger.name()))));
        ears.hear("objects", connection + " " + api + " " + builder + " " + known);
        Duration patience = slow ? Duration.ZERO : PATIENCE;
        try (Patience waiting = new Patience(fake, time, patience)) {
          call(ears, () -> method.call(api, connection));
          overdue += waiting.isOver() ? 1 : 0;
        }
      }
    }
  }

  private void call(Ears ears, Runnable method) {
    calls++;
    try {
      method.run();
    } catch (RuntimeException e) {
      failures++;
      ears.hear(e);
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof JournalSourceException told) {
          SourceFailure failure = told.failure();
          ears.hear("failure", failure + failure.detail() + failure.code() + failure.retryAfter());
        }
      }
    }
  }

  private static void fill(FakeInstance instance) {
    instance.incoming(record("incoming", "M1", EveryMethod.PERSON.value()));
    instance.incoming(record("incoming", "M2", EveryMethod.GROUP.value()));
    instance.outgoing(record("outgoing", "M3", EveryMethod.PERSON.value()));
    instance.outgoingStatus(record("outgoing", "S1", "status@broadcast"));
    instance.incomingStatus(record("incoming", "S2", "status@broadcast"));
  }

  private static String record(String type, String id, String chat) {
    return """
        {"type":"%1$s","idMessage":"%2$s","timestamp":%3$d,"typeMessage":"imageMessage","chatId":"%4$s",\
        "textMessage":"%5$s","caption":"%5$s","fileName":"%5$s.jpg","senderName":"%5$s",\
        "downloadUrl":"https://files.example/a.jpg","senderId":"5"}""".formatted(type, id, NOW.getEpochSecond() - 60, chat, TEXT);
  }

  private void write(Ears ears) throws IOException {
    Files.createDirectories(Path.of("target"));
    Files.write(
        Path.of("target/canary.txt"),
        List.of(
            "calls " + calls + ", of which failed " + failures,
            "of which a deadline ended " + overdue,
            "methods of the vendor " + asked.size(),
            "log events " + ears.logged(),
            "lines scanned " + ears.lines(),
            "bytes scanned " + ears.bytes(),
            "occurrences " + ears.found.size()));
  }
}
