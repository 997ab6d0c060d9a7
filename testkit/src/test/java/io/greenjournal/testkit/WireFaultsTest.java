package io.greenjournal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong below the level of an answer, each seen from the other end of the wire. */
class WireFaultsTest {
  private static final String STATE = "/waInstance1101/getStateInstance/secret";
  private static final String REAL = "{\"stateInstance\":\"authorized\"}";

  private final FakeGreenApi api =
      FakeGreenApi.start(InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")));
  private final Caller caller = new Caller(api);
  private final FaultSwitch fault = api.faults().on("1101");

  @BeforeEach
  void addTheInstance() {
    api.add("1101", "secret", FakeMessenger.WHATSAPP);
  }

  @AfterEach
  void close() {
    api.close();
  }

  @Test
  void any_header_comes_with_the_real_answer() throws Exception {
    fault.header("X-RateLimit-Remaining", "0");
    fault.header("Retry-After", "30");

    var answer = caller.get(STATE);

    assertThat(answer.body()).isEqualTo(REAL);
    assertThat(answer.headers().firstValue("retry-after")).contains("30");
    assertThat(answer.headers().firstValue("x-ratelimit-remaining")).contains("0");
  }

  @Test
  void a_header_comes_with_a_refusal_too() throws Exception {
    fault.status(429, "Too Many Requests", "text/plain");
    fault.header("Retry-After", "7");

    var answer = caller.get(STATE);

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
  }

  @Test
  void the_type_of_the_answer_can_be_wrong() throws Exception {
    fault.contentType("text/html");

    assertThat(caller.get(STATE).headers().allValues("Content-Type")).containsExactly("text/html");
  }

  @Test
  void a_header_can_be_huge() throws Exception {
    fault.hugeHeader(20_000);

    try (var raw = new RawCaller(api)) {
      assertThat(raw.get(STATE).until("\r\n\r\n")).hasSizeGreaterThan(20_000);
    }
  }

  @Test
  void a_packed_answer_holds_the_real_one() throws Exception {
    fault.gzip();

    var answer = bytes();

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(unpack(answer.body())).isEqualTo(REAL.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_corrupt_packed_answer_cannot_be_unpacked() throws Exception {
    fault.corruptGzip();

    var answer = bytes();

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThatThrownBy(() -> unpack(answer.body())).isInstanceOf(ZipException.class);
  }

  @Test
  void a_bomb_is_small_on_the_wire() throws Exception {
    fault.gzipBomb(3_000_000);

    byte[] packed = bytes().body();

    assertThat(packed).hasSizeLessThan(6_000);
    assertThat(unpack(packed)).hasSize(3_000_000).startsWith('[', ' ').endsWith(' ', ']');
  }

  @Test
  void a_used_up_quota_says_how_much() throws Exception {
    fault.quota(1000, 1000);

    var answer = caller.get(STATE);

    assertThat(answer.statusCode()).isEqualTo(466);
    assertThat(answer.body()).contains("\"used\":1000,\"total\":1000");
  }

  @Test
  void without_a_length_the_end_of_the_connection_is_the_end_of_the_body() throws Exception {
    fault.withoutLength();

    assertThat(caller.get(STATE).body()).isEqualTo(REAL);
    try (var raw = new RawCaller(api)) {
      assertThat(raw.get(STATE).rest()).doesNotContain("Content-Length").endsWith(REAL);
    }
  }

  @Test
  void a_connection_can_end_within_the_body() throws Exception {
    fault.closeEarly(5);

    try (var raw = new RawCaller(api)) {
      assertThat(raw.get(STATE).rest()).contains("Content-Length: 30").endsWith("\r\n\r\n{\"sta");
    }
  }

  @Test
  void a_connection_can_be_reset_before_and_within_the_answer() throws Exception {
    fault.times(1).reset();
    try (var raw = new RawCaller(api)) {
      assertThatThrownBy(() -> raw.get(STATE).rest()).isInstanceOf(SocketException.class);
    }

    fault.times(1).reset(3);
    try (var raw = new RawCaller(api)) {
      assertThatThrownBy(() -> raw.get(STATE).rest()).isInstanceOf(SocketException.class);
    }

    assertThat(caller.get(STATE).body()).isEqualTo(REAL);
  }

  @Test
  void a_stalled_answer_stays_open_until_the_fake_closes() throws Exception {
    fault.stall(4);

    try (var raw = new RawCaller(api)) {
      assertThat(raw.get(STATE).until("{\"st")).contains("Content-Length: 30");

      api.close();

      assertThat(raw.rest()).isEmpty();
    }
  }

  @Test
  void a_dripping_answer_comes_whole_in_the_end() throws Exception {
    fault.drip(7, Duration.ofNanos(1));

    assertThat(caller.get(STATE).body()).isEqualTo(REAL);
  }

  @Test
  void closing_ends_a_drip() throws Exception {
    fault.drip(4, Duration.ofHours(1));

    try (var raw = new RawCaller(api)) {
      raw.get(STATE).until("{\"st");

      api.close();

      assertThat(raw.rest()).isEmpty();
    }
  }

  @Test
  void what_goes_wrong_adds_up() throws Exception {
    fault.body("[]");
    fault.gzip();
    fault.header("X-RateLimit-Remaining", "1");
    fault.withoutLength();

    var answer = bytes();

    assertThat(unpack(answer.body())).isEqualTo("[]".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.headers().map()).containsKeys("x-ratelimit-remaining", "content-encoding");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 101, 102, 199, 204, 304})
  void answers_without_a_body_have_none(int status) throws Exception {
    fault.status(status, "a body", "text/plain");

    try (var raw = new RawCaller(api)) {
      assertThat(raw.get(STATE).until("\r\n\r\n")).startsWith("HTTP/1.1 " + status + " ");
      if (status < 200) {
        assertThat(raw.rest()).isEmpty();
      } else {
        fault.clear();
        assertThat(raw.get(STATE).until(REAL)).startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Test
  void a_body_in_chunks_is_read_and_the_connection_kept() throws Exception {
    String post = "POST /waInstance1101/getMessage/secret HTTP/1.1\r\nHost: fake\r\n"
        + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cha\r\n9;x=y\r\ntId\":\"C\"}\r\n0\r\n\r\n";

    try (var raw = new RawCaller(api)) {
      raw.say(post + post).until("\r\n\r\n");
      raw.get(STATE).until(REAL);
    }

    assertThat(api.calls())
        .hasSize(3)
        .first()
        .extracting(FakeCall::body)
        .isEqualTo("{\"chatId\":\"C\"}");
  }

  @Test
  void a_caller_that_talks_nonsense_harms_nobody() throws Exception {
    try (var raw = new RawCaller(api)) {
      assertThat(raw.say("\u0016\u0003 hello\r\n\r\n").rest()).isEmpty();
    }

    assertThat(caller.get(STATE).body()).isEqualTo(REAL);
  }

  private HttpResponse<byte[]> bytes() throws IOException, InterruptedException {
    return java.net.http.HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(caller.at(STATE)).build(), BodyHandlers.ofByteArray());
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }
}
