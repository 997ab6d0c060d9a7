package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.FaultSwitch;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Each way of failing has its own name, and none of them tells the token. */
class FaultsTest {
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final LiveSource source = new LiveSource(NOW);
  private final LogLines log = new LogLines();

  @BeforeEach
  void addInstance() {
    source
        .add(INSTANCE, Messenger.WHATSAPP)
        .incoming(incoming("A1").saying("very private").build().payload().text());
    log.start();
    ROOT.addAppender(log);
    ROOT.getAppender("console").stop();
    ROOT.setLevel(Level.TRACE);
  }

  @AfterEach
  void nothing_tells_the_token() {
    source.close();
    ROOT.setLevel(Level.WARN);
    ROOT.getAppender("console").start();
    ROOT.detachAppender(log);
    assertThat(List.copyOf(log.lines))
        .isNotEmpty()
        .noneMatch(line -> line.contains(LiveSource.TOKEN))
        .noneMatch(line -> line.contains("very private"));
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "400|instance in starting process try later|starting",
        "400|instance is starting or not authorized|notLinked",
        "400|instance account not authorized|notLinked",
        "400|Instance account is expired. Renew your instance from personal area|expired",
        "400|Instance is deleted|deleted",
        "400|Internal Server Error|unreachable",
        "400|Bad Request Validation failed|badRequest",
        "400|{\"code\":\"INVALID_PARAM\",\"message\":\"no\",\"status\":\"error\"}|badRequest",
        "401|''|unauthorized",
        "403|<html><title>403 Forbidden</title></html>|forbidden",
        "404|<html><title>404 Not Found</title></html>|wrongAddress",
        "408|''|timedOut",
        "418|short and stout|badRequest",
        "429|Too Many Requests|rateLimited",
        "466|''|quotaExhausted",
        "469|''|checksLimited",
        "499|Client Closed Request|timedOut",
        "500|''|unreachable",
        "502|Bad Gateway|unreachable",
        "504|<html><title>504 Gateway Time-out</title></html>|unreachable",
        "599|''|unreachable",
        "204|''|unreadable",
        "200|''|unreadable",
        "200|null|unreadable",
        "200|\"\"|unreadable",
        "200|{}|unreadable",
        "200|17|unreadable",
        "200|[|unreadable",
        "200|<html><body>welcome</body></html>|unreadable",
        "200|{\"code\":401,\"description\":\"Unauthorized\"}|unauthorized",
        "200|{\"code\":404,\"description\":\"Not found\"}|wrongAddress",
        "200|{\"status\":false,\"reason\":\"instance is starting or not authorized\"}|notLinked",
        "200|{\"status\":false,\"data\":{\"reason\":\"not authorized\"}}|notLinked"
      })
  void each_answer_has_its_failure(int status, String body, String code) {
    everywhere().status(status, body, "text/plain");

    assertThat(failure().code()).isEqualTo(code);
  }

  @Test
  void a_redirect_is_not_followed() {
    everywhere().redirect(source.fake.url() + "/elsewhere/");

    assertThat(failure()).isInstanceOf(SourceFailure.Unreadable.class);
    assertThat(source.fake.calls()).hasSize(2).allMatch(c -> c.path().contains("/waInstance"));
  }

  @Test
  void a_wrong_token_is_told_apart() {
    source.fake.instance(INSTANCE.value()).token("another");

    assertThat(failure()).isEqualTo(new SourceFailure.Unauthorized());
  }

  @Test
  void the_body_of_a_404_is_cut_and_loses_its_secret() {
    String path = "/waInstance" + INSTANCE + "/lastIncomingMessages/" + LiveSource.TOKEN;
    everywhere()
        .status(
            404,
            "{\"statusCode\":404,\"path\":\"" + path + "\",\"message\":\"Cannot GET " + path
                + "\\n and then " + "more ".repeat(99) + "\"}",
            "application/json");

    String detail = failure().detail();

    assertThat(detail)
        .startsWith("Cannot GET /waInstance1101000001/lastIncomingMessages/***")
        .hasLineCount(1)
        .hasSizeLessThan(170);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"invokeStatus\":{\"method\":\"x\",\"used\":1000,\"total\":\"1000\",\"status\":\"QUOTE_EXCEEDED\"}}",
        "{\"invokeStatus\":{\"used\":1,\"total\":9,\"status\":\"QUOTA_ALLOWED\"},"
            + "\"correspondentsStatus\":{\"used\":1000,\"total\":1000,\"status\":\"CORRESPONDENTS_QUOTA_EXCEEDED\"}}",
        "{\"used\":\"1000\",\"total\":1000,\"status\":\"QUOTA_EXCEEDED\"}"
      })
  void a_used_up_quota_says_how_much(String body) {
    everywhere().status(466, body, "application/json");

    assertThat(failure())
        .isEqualTo(new SourceFailure.QuotaExhausted(OptionalLong.of(1000), OptionalLong.of(1000)));
  }

  @Test
  void a_limit_without_a_wait_says_nothing_about_it() {
    everywhere().status(429, "Too Many Requests", "text/plain");

    assertThat(failure()).isEqualTo(new SourceFailure.RateLimited(Optional.empty()));
  }

  @Test
  void an_answer_that_is_cut_by_the_connection_is_tried_once_more() {
    everywhere().times(1).closeEarly(10);

    assertThat(read()).hasSize(1);
    assertThat(source.fake.calls()).hasSize(2);
  }

  @Test
  void a_connection_that_keeps_breaking_is_a_failure() {
    everywhere().closeEarly(10);

    assertThat(failure()).isInstanceOf(SourceFailure.Unreachable.class);
    assertThat(source.fake.calls()).hasSize(3);
  }

  @Test
  void nobody_listening_is_a_failure() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(stateFailure("http://127.0.0.1:" + port))
        .isEqualTo(new SourceFailure.Unreachable("the connection was refused"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30|PT30S",
        "Sat, 21 Nov 2026 12:01:30 GMT|PT1M30S",
        "Sat, 21 Nov 2026 11:00:00 GMT|",
        "999999|PT1H",
        "soon|"
      })
  void a_limit_may_say_how_long_to_wait(String retryAfter, Duration wait) throws IOException {
    String answer =
        "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 0\r\nConnection: close\r\nRetry-After: "
            + retryAfter + "\r\n\r\n";
    try (RawServer server = RawServer.answering(answer)) {
      assertThat(stateFailure(server.url().toString()))
          .isEqualTo(new SourceFailure.RateLimited(Optional.ofNullable(wait)));
    }
  }

  @Test
  void a_packed_answer_that_cannot_be_unpacked_is_a_failure() throws IOException {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\n\r\nnot gzip!";
    try (RawServer server = RawServer.answering(answer)) {
      source.connect(INSTANCE, Messenger.WHATSAPP, server.url());

      assertThat(failure()).isInstanceOf(SourceFailure.Unreadable.class);
    }
  }

  @Test
  void an_unknown_host_is_a_failure() {
    assertThat(stateFailure("http://no-such-host.invalid"))
        .isEqualTo(new SourceFailure.Unreachable("the host is not known"));
  }

  @Test
  void a_server_without_encryption_is_not_trusted() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      String url = server.url().toString().replace("http:", "https:");

      assertThat(stateFailure(url)).isInstanceOf(SourceFailure.TlsFailed.class);
    }
  }

  @Test
  void a_caller_that_stops_waiting_cancels_the_call() throws InterruptedException {
    everywhere().delay(Duration.ofMinutes(5));
    SourceFailure[] failure = new SourceFailure[1];
    Thread caller = new Thread(() -> failure[0] = failure());
    caller.start();
    while (source.fake.calls().isEmpty()) {
      Thread.onSpinWait();
    }

    caller.interrupt();
    caller.join();

    assertThat(failure[0]).isEqualTo(new SourceFailure.Cancelled());
  }

  private FaultSwitch everywhere() {
    return source.fake.faults().everywhere();
  }

  private List<?> read() {
    return source
        .api
        .journals()
        .records(
            AccessScope.everything(),
            INSTANCE,
            Journal.INCOMING,
            Window.last(Duration.ofDays(1), NOW))
        .items();
  }

  private SourceFailure failure() {
    return withoutToken(catchThrowableOfType(JournalSourceException.class, this::read));
  }

  private SourceFailure stateFailure(String url) {
    Connection connection =
        new Connection(INSTANCE, Messenger.WHATSAPP, URI.create(url), Token.of(LiveSource.TOKEN));
    assertThat(connection.toString()).doesNotContain(LiveSource.TOKEN);
    return withoutToken(catchThrowableOfType(
        JournalSourceException.class, () -> source.api.account().state(connection)));
  }

  private static SourceFailure withoutToken(JournalSourceException e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString() + e.failure()).doesNotContain(LiveSource.TOKEN);
    return e.failure();
  }

  /** Every line of the log as a file would have it. */
  private static final class LogLines extends AppenderBase<ILoggingEvent> {
    final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      IThrowableProxy problem = event.getThrowableProxy();
      String trace = problem == null ? "" : ThrowableProxyUtil.asString(problem);
      lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + trace);
    }
  }
}
