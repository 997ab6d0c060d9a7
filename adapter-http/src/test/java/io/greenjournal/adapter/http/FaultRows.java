package io.greenjournal.adapter.http;

import static io.greenjournal.adapter.http.FaultRow.answer;
import static io.greenjournal.adapter.http.FaultRow.row;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.testkit.FaultSwitch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rows of the fault table, by where the fault lies. */
final class FaultRows {
  private static final String A1 = incoming("A1").build().payload().text();
  private static final String A2 = incoming("A2").build().payload().text();
  private static final Duration TIMEOUT = Duration.ofSeconds(180);

  private FaultRows() {}

  static Stream<FaultRow> all() {
    return Stream.of(connections(), bodies(), lists(), limits(), refusals(), insides(), records())
        .flatMap(rows -> rows);
  }

  private static Stream<FaultRow> connections() {
    return Stream.of(
        row("nothing is wrong", s -> {}).gives(2, true),
        row("the host is not known", to("http://no-such-host.invalid")).fails("unreachable", 3),
        row("the connection is refused", to("http://127.0.0.1:" + closedPort()))
            .fails("unreachable", 3),
        row("no TLS behind https", s -> s.connect(s.instance, "https:", "HTTP/1.1 400 \r\n\r\n"))
            .fails("tlsFailed", 1),
        row("hangs up at the TLS handshake", s -> s.connect(s.instance, "https:", ""))
            .fails("unreachable", 3),
        row("the address is not allowed", to("ftp://example.com")).fails("addressRefused", 0),
        fault("reset instead of an answer", FaultSwitch::reset).fails("unreachable", 3),
        fault("reset within the body", f -> f.reset(50)).fails("unreachable", 3),
        fault("reset once", f -> f.times(1).reset()).gives(2, true).attempts(2),
        fault("closed within the body", f -> f.closeEarly(50)).fails("unreachable", 3),
        fault("closed before the body", f -> f.closeEarly(0)).fails("unreachable", 3),
        fault("closed once", f -> f.times(1).closeEarly(50)).gives(2, true).attempts(2),
        fault("no answer in time", f -> f.delay(Duration.ofDays(1)))
            .fails("timedOut", 3)
            .within(TIMEOUT),
        fault("stalls within the body", f -> f.stall(50)).fails("timedOut", 3).within(TIMEOUT),
        fault("drips beyond the time-out", f -> f.drip(9, Duration.ofDays(1)))
            .fails("timedOut", 3)
            .within(TIMEOUT),
        fault("drips, but in time", f -> f.drip(9, Duration.ofNanos(1))).gives(2, true),
        fault("without a length", FaultSwitch::withoutLength).gives(2, true),
        fault("packed", FaultSwitch::gzip).gives(2, true),
        fault("packed wrongly", FaultSwitch::corruptGzip).fails("unreadable", 2),
        fault("packed, too large unpacked", f -> f.gzipBomb(70L << 20)).fails("tooLarge", 1),
        fault("a header of 20,000 bytes", f -> f.hugeHeader(20_000)).fails("tooLarge", 1),
        fault("redirected", f -> f.redirect("http://127.0.0.1:1/")).fails("unreadable", 2));
  }

  private static Stream<FaultRow> bodies() {
    return Stream.of(
        answer(200, "").fails("unreadable", 2),
        answer(200, "null").fails("unreadable", 2),
        answer(200, "\"\"").fails("unreadable", 2),
        answer(200, "{}").fails("unreadable", 2),
        answer(200, "17").fails("unreadable", 2),
        answer(200, "nothing", "text/plain").fails("unreadable", 2),
        answer(200, "<html><body>hello</body></html>", "text/html").fails("unreadable", 2),
        answer(200, "PNG", "image/png").fails("unreadable", 2),
        answer(204, "").fails("unreadable", 2),
        answer(205, "").fails("unreadable", 2),
        answer(301, "").fails("unreadable", 2),
        answer(304, "").fails("unreadable", 2),
        answer(307, "").fails("unreadable", 2),
        answer(200, "[]").gives(0, true),
        answer(200, "[]", "text/html").named("200 [] called HTML").gives(0, true),
        answer(200, "\ufeff [ ] ").named("200 [] after a byte order mark").gives(0, true),
        body("an unfinished list: [", "[").fails("unreadable", 2),
        body("a list cut within its first record", "[" + A1.substring(0, 40))
            .fails("unreadable", 2),
        body("a list cut between records", "[" + A1 + ",").gives(1, false),
        body("a list cut within a record", "[" + A1 + "," + A2.substring(0, 40)).gives(1, false),
        row("a list cut by the end of a connection without length", s -> {
              s.fake.faults().everywhere().body("[" + A1 + "," + A2.substring(0, 40));
              s.fake.faults().everywhere().withoutLength();
            })
            .gives(1, false));
  }

  private static Stream<FaultRow> lists() {
    return Stream.of(
        body("a comma too many at the end", "[" + A1 + "," + A2 + ",]").gives(2, true),
        body("two commas between records", "[" + A1 + ",," + A2 + "]").gives(2, true),
        body("no comma between records", "[" + A1 + "\n" + A2 + "]").gives(2, true),
        body("comments", "[/* a */" + A1 + ", // ] b\n" + A2 + "]").gives(2, true),
        body("a record that is no JSON", "[" + A1 + ",{broken}," + A2 + "]").gives(2, false),
        body("a record that is never closed", "[{\"idMessage\":\"X," + A1 + "," + A2 + "]")
            .gives(2, false),
        body("a text instead of a record", "[" + A1 + ",\"text\"," + A2 + "]").gives(2, false),
        body("null instead of a record", "[" + A1 + ",null," + A2 + "]").gives(2, false),
        body("something behind the list", "[" + A1 + "," + A2 + "]<html>").gives(2, false));
  }

  private static Stream<FaultRow> limits() {
    String deep = "{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}";
    return Stream.of(
        body("a record nested 70 deep", "[" + A1 + "," + deep + "," + A2 + "]").gives(2, false),
        body("50,001 records", "[" + "{},".repeat(50_000) + "{}]")
            .fails("tooLarge", 1)
            .streams(50_001, true),
        body("a text of 17 MiB", "[" + A1 + ",{\"a\":\"" + "x".repeat(17 << 20) + "\"}," + A2 + "]")
            .gives(3, true),
        answer(429, "Too Many Requests", "text/plain").fails("rateLimited", 3),
        told(429, "7").fails("rateLimited", 3),
        told(429, "31").fails("rateLimited", 1),
        told(429, "Sat, 21 Nov 2026 12:00:20 GMT").fails("rateLimited", 3),
        told(429, "soon").fails("rateLimited", 3),
        fault("429 once", f -> f.times(1).status(429, "", "text/plain"))
            .gives(2, true)
            .attempts(2),
        fault("466 with its numbers", f -> f.quota(1000, 1000)).fails("quotaExhausted", 1),
        answer(466, "").fails("quotaExhausted", 1),
        answer(466, "{\"used\":\"1\",\"total\":\"1\",\"status\":\"QUOTA_EXCEEDED\"}")
            .fails("quotaExhausted", 1),
        answer(466, "quota", "text/plain").fails("quotaExhausted", 1),
        answer(469, "").fails("checksLimited", 1));
  }

  private static Stream<FaultRow> refusals() {
    return Stream.of(
        answer(400, "instance in starting process try later").fails("starting", 1),
        answer(400, "instance is starting or not authorized").fails("notLinked", 1),
        answer(400, "instance account not authorized").fails("notLinked", 1),
        answer(400, "Instance account is expired. Renew your instance").fails("expired", 1),
        answer(400, "Instance is deleted").fails("deleted", 1),
        answer(400, "Internal Server Error").fails("unreachable", 3),
        answer(400, "Validation failed").fails("badRequest", 1),
        answer(400, "{\"code\":\"INVALID_PARAM\",\"message\":\"no\"}").fails("badRequest", 1),
        answer(401, "").fails("unauthorized", 1),
        answer(403, "<title>403 Forbidden</title>", "text/html").fails("forbidden", 1),
        answer(404, "<title>404 Not Found</title>", "text/html").fails("wrongAddress", 1),
        answer(405, "").fails("wrongAddress", 1),
        answer(408, "").fails("timedOut", 3),
        answer(413, "").fails("tooLarge", 1),
        answer(418, "short and stout").fails("badRequest", 1),
        answer(499, "Client Closed Request").fails("timedOut", 3),
        fault("499 once", f -> f.times(1).status(499, "", "text/plain"))
            .gives(2, true)
            .attempts(2),
        answer(500, "").fails("unreachable", 3),
        fault("502 twice", f -> f.times(2).status(502, "", "text/html"))
            .gives(2, true)
            .attempts(3),
        answer(504, "<title>504 Gateway Time-out</title>", "text/html").fails("unreachable", 3),
        answer(699, "").fails("unreachable", 3));
  }

  private static Stream<FaultRow> insides() {
    return Stream.of(
        answer(200, "{\"code\":401,\"description\":\"Unauthorized\"}").fails("unauthorized", 1),
        answer(200, "{\"code\":404,\"description\":\"Not found\"}").fails("wrongAddress", 1),
        answer(200, "{\"code\":429}").fails("rateLimited", 3),
        answer(200, "{\"code\":466}").fails("quotaExhausted", 1),
        answer(200, "{\"code\":500}").fails("unreachable", 3),
        answer(200, "{\"status\":false,\"reason\":\"instance is starting or not authorized\"}")
            .fails("notLinked", 1),
        answer(200, "{\"status\":false,\"data\":{\"reason\":\"not authorized\"}}")
            .fails("notLinked", 1));
  }

  private static Stream<FaultRow> records() {
    Instant later = NOW.plus(Duration.ofDays(400));
    return Stream.of(
        record("a time to come", incoming("A").at(later).build().payload().text()),
        record("time zero", incoming("A").withTimestamp(0).build().payload().text()),
        record(
            "a negative time", incoming("A").withTimestamp(-5).build().payload().text()),
        record(
            "a time in ms",
            incoming("A").withTimestamp(NOW.toEpochMilli()).build().payload().text()),
        record("no time", "{\"idMessage\":\"A\",\"typeMessage\":\"textMessage\"}"),
        record("a time that is a text", "{\"idMessage\":\"A\",\"timestamp\":\"soon\"}"),
        record("a time that is an object", "{\"idMessage\":\"A\",\"timestamp\":{\"low\":1}}"),
        record("a time of 40 digits", "{\"idMessage\":\"A\",\"timestamp\":" + "9".repeat(40) + "}"),
        record(
            "two times",
            "{\"idMessage\":\"A\",\"timestamp\":1,\"timestamp\":" + NOW.getEpochSecond() + "}"),
        record(
            "an unknown kind",
            incoming("A").withType("hologramMessage").build().payload().text()),
        record("an unknown field", A1.replace("{", "{\"newField\":{\"a\":[1]},")),
        record("a field of another type", A1.replace("\"Hello\"", "{\"text\":[\"Hello\"]}")),
        record("an id that is a number", A1.replace("\"A1\"", "17")),
        record("no id", A1.replace("\"idMessage\":\"A1\",", "")),
        record("no chat", A1.replace("\"chatId\"", "\"chat\"")),
        record("nothing in it", "{}"),
        record("half a surrogate pair", A1.replace("Hello", "\\ud83d")),
        record("an escaped NUL", A1.replace("Hello", "a\\u0000b")),
        body("an id twice in one answer", "[" + A1 + "," + A1 + "]").gives(2, true),
        body(
                "an id in two chats",
                "[" + A1 + ","
                    + incoming("A1").in(new ChatId("5@c.us")).build().payload().text() + "]")
            .gives(2, true));
  }

  private static FaultRow record(String what, String json) {
    return body("a record with " + what, "[" + json + "]").gives(1, true);
  }

  private static FaultRow fault(String name, Consumer<FaultSwitch> fault) {
    return row(name, s -> fault.accept(s.fake.faults().everywhere()));
  }

  private static FaultRow body(String name, String body) {
    return fault(name, f -> f.body(body));
  }

  private static FaultRow told(int status, String retryAfter) {
    return row(status + " with Retry-After: " + retryAfter, s -> {
      s.fake.faults().everywhere().status(status, "", "text/plain");
      s.fake.faults().everywhere().header("Retry-After", retryAfter);
    });
  }

  private static Consumer<LiveSource> to(String url) {
    return s -> s.connect(s.instance, Messenger.WHATSAPP, URI.create(url));
  }

  private static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What an answer of this status is whose body is an empty list; {@code ""} for a success. After a status
   * below 200 the connection ends; whether the client sees an answer or only the end is a matter of luck.
   */
  static String codeOf(int status) {
    if (status < 200) {
      return "unreadable|unreachable|timedOut";
    }
    if (status >= 500) {
      return "unreachable";
    }
    if (status < 300 && status != 204 && status != 205) {
      return "";
    }
    return switch (status) {
      case 401 -> "unauthorized";
      case 403 -> "forbidden";
      case 404, 405 -> "wrongAddress";
      case 408, 499 -> "timedOut";
      case 413 -> "tooLarge";
      case 429 -> "rateLimited";
      case 466 -> "quotaExhausted";
      case 469 -> "checksLimited";
      default -> status < 400 ? "unreadable" : "badRequest";
    };
  }
}
