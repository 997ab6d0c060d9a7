package io.greenjournal.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class FakeGreenApiExtensionTest {
  private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
  private static final List<URI> SEEN = new ArrayList<>();

  @BeforeEach
  void forget() {
    PRINTED.reset();
    SEEN.clear();
  }

  @Test
  void each_test_has_a_fresh_fake_which_its_set_up_shares() {
    TestExecutionSummary summary = run(FakePerTest.class);

    assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    assertThat(SEEN).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_fake_of_the_class_serves_all_its_tests() {
    TestExecutionSummary summary = run(FakePerClass.class);

    assertThat(summary.getTestsSucceededCount()).isEqualTo(2);
    assertThat(SEEN).hasSize(3);
    assertThat(SEEN.stream().distinct()).hasSize(1);
  }

  @Test
  void nothing_listens_afterwards() {
    run(FakePerTest.class);
    run(FakePerClass.class);

    assertThat(SEEN)
        .hasSize(5)
        .allSatisfy(url -> Assertions.assertThatThrownBy(
                () -> new Socket(url.getHost(), url.getPort()).close())
            .isInstanceOf(ConnectException.class));
  }

  @Test
  void a_failed_test_shows_its_calls_without_the_token() {
    TestExecutionSummary summary = run(Failing.class);

    assertThat(summary.getTestsFailedCount()).isEqualTo(1);
    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    assertThat(PRINTED.toString(StandardCharsets.UTF_8))
        .isEqualTo("Calls to the fake GREEN-API in fails(FakeGreenApi), 1:\n"
            + "  GET /waInstance1101/lastIncomingMessages/***?minutes=5\n");
  }

  private static TestExecutionSummary run(Class<?> tests) {
    var listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .build(),
            listener);
    return listener.getSummary();
  }

  private static FakeGreenApiExtension quiet() {
    return new FakeGreenApiExtension(
        InstantSource.fixed(Instant.parse("2026-11-20T12:00:00Z")), new PrintStream(PRINTED));
  }

  static class FakePerTest {
    @RegisterExtension
    static final FakeGreenApiExtension FAKE = quiet();

    @BeforeEach
    void add(FakeGreenApi api) {
      api.add("1101", "secret", FakeMessenger.WHATSAPP);
    }

    @Test
    void one(FakeGreenApi api) {
      SEEN.add(api.url());
      assertThat(api.instances()).hasSize(1);
    }

    @Test
    void two(FakeGreenApi api) {
      SEEN.add(api.url());
      assertThat(api.instances()).hasSize(1);
    }
  }

  static class FakePerClass {
    @RegisterExtension
    static final FakeGreenApiExtension FAKE = quiet();

    @BeforeAll
    static void start(FakeGreenApi api) {
      SEEN.add(api.url());
    }

    @Test
    void one(FakeGreenApi api) {
      SEEN.add(api.url());
    }

    @Test
    void two(FakeGreenApi api) {
      SEEN.add(api.url());
    }
  }

  static class Failing {
    @RegisterExtension
    static final FakeGreenApiExtension FAKE = quiet();

    @Test
    void fails(FakeGreenApi api) throws IOException, InterruptedException {
      api.add("1101", "secret", FakeMessenger.WHATSAPP);
      HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(
                      api.url() + "/waInstance1101/lastIncomingMessages/secret?minutes=5"))
                  .build(),
              BodyHandlers.discarding());

      assertThat(api.instances()).isEmpty();
    }

    @Test
    void passes(FakeGreenApi api) {
      assertThat(api.instances()).isEmpty();
    }
  }
}
