package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.FaultSwitch;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way of a call, in time that passes when it is told to. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PipelineTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(180);

  private final LiveSource source = new LiveSource(NOW);

  @BeforeEach
  void addInstance() {
    add(INSTANCE);
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void each_attempt_has_its_own_deadline() {
    everywhere().times(2).delay(Duration.ofDays(1));
    CompletableFuture<Reading<JournalRecord>> call = later(INSTANCE);

    source.passAtCall(1, TIMEOUT.minusNanos(1));
    assertThat(source.time.pending()).isOne();
    source.time.advance(Duration.ofNanos(1));
    source.passAtCall(2, TIMEOUT);

    assertThat(call.join().items()).hasSize(1);
    assertThat(codes()).containsExactly("timedOut", "timedOut", "read");
    assertThat(source.heard.peek().took()).isEqualTo(TIMEOUT);
  }

  @Test
  void after_499_there_is_twice_the_time() {
    everywhere().after(1).delay(Duration.ofDays(1));
    everywhere().times(1).status(499, "Client Closed Request", "text/plain");
    CompletableFuture<Reading<JournalRecord>> call = later(INSTANCE);

    source.passAtCall(2, TIMEOUT.multipliedBy(2).minusNanos(1));
    assertThat(source.time.pending()).isOne();
    assertThat(codes()).containsExactly("timedOut");
    source.fake.faults().clear();
    source.time.advance(Duration.ofNanos(1));

    assertThat(call.join().items()).hasSize(1);
    assertThat(codes()).containsExactly("timedOut", "timedOut", "read");
  }

  @Test
  void after_any_other_fault_there_is_not() {
    everywhere().after(1).delay(Duration.ofDays(1));
    everywhere().times(1).status(500, "", "text/plain");
    CompletableFuture<Reading<JournalRecord>> call = later(INSTANCE);

    source.passAtCall(2, TIMEOUT.minusNanos(1));
    assertThat(codes()).containsExactly("unreachable");
    source.fake.faults().clear();
    source.time.advance(Duration.ofNanos(1));

    assertThat(call.join().items()).hasSize(1);
    assertThat(codes()).containsExactly("unreachable", "timedOut", "read");
  }

  @Test
  void five_faults_rest_the_method_until_one_call_has_gone_to_see() {
    everywhere().status(500, "", "text/plain");
    assertThat(failure(INSTANCE).retryAfter()).isEmpty();
    SourceFailure resting = failure(INSTANCE);

    assertThat(resting.detail()).contains("five faults in a row");
    Duration rest = resting.retryAfter().orElseThrow();
    assertThat(rest).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(60));
    assertThat(source.fake.calls()).hasSize(5);

    source.time.advance(rest.minusSeconds(31));
    assertThat(failure(INSTANCE).retryAfter()).contains(Duration.ofSeconds(31));
    assertThat(source.fake.calls()).hasSize(5);

    source.time.advance(Duration.ofSeconds(31));
    Duration longer = failure(INSTANCE).retryAfter().orElseThrow();
    assertThat(longer).isBetween(Duration.ofSeconds(118), Duration.ofSeconds(120));
    assertThat(source.fake.calls()).hasSize(6);

    source.fake.faults().clear();
    source.time.advance(longer);
    assertThat(read(INSTANCE).items()).hasSize(1);
    assertThat(read(INSTANCE).items()).hasSize(1);
    assertThat(source.fake.calls()).hasSize(8);
  }

  @Test
  void a_resting_method_keeps_no_other_instance_waiting() {
    InstanceId other = add(new InstanceId("1101000099"));
    source
        .fake
        .faults()
        .on(INSTANCE.value())
        .method("lastIncomingMessages")
        .status(500, "", "text/plain");
    failure(INSTANCE);
    failure(INSTANCE);

    assertThat(read(other).items()).hasSize(1);
    assertThat(source.api.account().state(source.connection(INSTANCE)).word())
        .isEqualTo("authorized");
  }

  @Test
  void a_host_that_cannot_be_connected_to_rests_for_all_its_instances() {
    InstanceId other = new InstanceId("1101000099");
    source.connect(INSTANCE, Messenger.WHATSAPP, URI.create("http://no-such-host.invalid"));
    source.connect(other, Messenger.WHATSAPP, URI.create("http://no-such-host.invalid"));
    failure(INSTANCE);
    failure(INSTANCE);

    assertThat(failure(other).detail()).contains("the host could not be reached");
    assertThat(failure(other).retryAfter()).isPresent();
  }

  @Test
  void twenty_repetitions_are_made_for_a_host_and_five_successes_earn_one_more() {
    source.fake.faults().everywhere().status(500, "", "text/plain");
    for (int i = 0; i < 10; i++) {
      failure(add(new InstanceId("110100010" + i)));
    }
    assertThat(source.fake.calls()).hasSize(30);

    failure(INSTANCE);
    assertThat(source.fake.calls()).hasSize(31);

    source.fake.faults().clear();
    InstanceId well = add(new InstanceId("1101000200"));
    for (int i = 0; i < 5; i++) {
      read(well);
    }
    source.fake.faults().everywhere().status(500, "", "text/plain");
    failure(add(new InstanceId("1101000201")));
    assertThat(source.fake.calls()).hasSize(38);
  }

  @Test
  void the_vendors_own_counter_is_waited_for() {
    everywhere().times(1).header("X-RateLimit-Remaining", "0");
    everywhere().times(1).header("X-RateLimit-Replenish-Rate", "0.1");

    read(INSTANCE);
    read(INSTANCE);

    assertThat(last().waited()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void a_counter_with_calls_left_is_no_reason_to_wait() {
    everywhere().header("X-RateLimit-Remaining", "1");
    everywhere().header("X-RateLimit-Replenish-Rate", "0.1");

    read(INSTANCE);
    read(INSTANCE);

    assertThat(last().waited()).isZero();
  }

  @Test
  void nothing_is_repeated_sooner_than_the_vendor_says() {
    everywhere().times(1).status(429, "Too Many Requests", "text/plain");
    everywhere().times(1).header("Retry-After", "7");
    long before = source.time.nanos();

    assertThat(read(INSTANCE).items()).hasSize(1);

    assertThat(source.time.nanos() - before).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void a_server_in_trouble_may_ask_for_a_pause_too() {
    everywhere().times(1).status(503, "", "text/plain");
    everywhere().times(1).header("Retry-After", "7");
    long before = source.time.nanos();

    assertThat(read(INSTANCE).items()).hasSize(1);

    assertThat(source.time.nanos() - before).isEqualTo(Duration.ofSeconds(7).toNanos());
  }

  @Test
  void who_mends_an_address_does_not_rest_for_the_old_one() throws IOException {
    String broken = "HTTP/1.1 500 X\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    try (RawServer server = RawServer.answering(broken)) {
      source.connect(INSTANCE, Messenger.WHATSAPP, server.url());
      failure(INSTANCE);
      assertThat(failure(INSTANCE).retryAfter()).isPresent();

      source.connect(INSTANCE, Messenger.WHATSAPP, source.fake.url());

      assertThat(read(INSTANCE).items()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "reset", "closeEarly"})
  void an_act_is_sent_once(String fault) {
    Consumer<FaultSwitch> wrong = switch (fault) {
      case "500" -> f -> f.status(500, "", "text/plain");
      case "reset" -> FaultSwitch::reset;
      default -> f -> f.closeEarly(3);
    };
    wrong.accept(everywhere());

    assertThat(catchThrowableOfType(
            JournalSourceException.class,
            () -> source.api.control().reboot(source.connection(INSTANCE))))
        .isNotNull();
    assertThat(source.fake.calls()).hasSize(1);
    assertThat(source.heard).hasSize(1);
  }

  @Test
  void an_act_without_an_answer_is_sent_once() {
    everywhere().delay(Duration.ofDays(1));
    CompletableFuture<Boolean> act = CompletableFuture.supplyAsync(
        () -> source.api.control().reboot(source.connection(INSTANCE)));

    source.passAtCall(1, Duration.ofSeconds(60));

    assertThat(catchThrowable(act::join)).hasMessageContaining("timedOut");
    assertThat(source.fake.calls()).hasSize(1);
  }

  @Test
  void an_act_that_the_vendor_did_not_begin_is_sent_again() {
    everywhere().times(1).status(429, "Too Many Requests", "text/plain");

    assertThat(source.api.control().reboot(source.connection(INSTANCE))).isTrue();
    assertThat(source.fake.calls()).hasSize(2);
  }

  @Test
  void the_listener_hears_each_attempt() {
    everywhere().times(1).status(502, "<html>", "text/html");
    everywhere().times(1).status(429, "", "text/plain");

    read(INSTANCE);

    assertThat(source.heard).extracting(SourceCall::attempt).containsExactly(1, 2, 3);
    assertThat(source.heard).extracting(SourceCall::status).containsExactly(429, 502, 200);
    assertThat(codes()).containsExactly("rateLimited", "unreachable", "read");
    assertThat(source.heard)
        .allMatch(call -> call.owner().equals(INSTANCE.value()))
        .allMatch(call -> call.method().equals("lastIncomingMessages"));
    assertThat(last().bytes()).isPositive();
  }

  @Test
  void no_more_calls_are_under_way_than_were_asked_for() {
    try (GreenApi api = narrow().concurrency(2).build()) {
      everywhere().delay(Duration.ofDays(1));
      List<CompletableFuture<Reading<JournalRecord>>> calls = IntStream.range(0, 5)
          .mapToObj(i -> later(api, add(new InstanceId("110100030" + i))))
          .toList();

      CallStages.await(() -> source.fake.calls().size() == 2);
      assertThat(source.time.pending()).isEqualTo(2);
      calls.get(0).cancel(true);
      CallStages.await(() -> source.fake.calls().size() == 3);
      assertThat(calls.subList(1, 5)).noneMatch(CompletableFuture::isDone);
      calls.forEach(call -> call.cancel(true));
    }
  }

  @Test
  void answers_under_way_share_the_memory_and_give_it_back() {
    String large =
        "[" + incoming("A1").saying("x".repeat(90_000)).build().payload().text() + "]";
    InstanceId other = add(new InstanceId("1101000099"));
    try (GreenApi api = narrow().memory(100_000).build()) {
      everywhere().body(large);
      source.fake.faults().on(INSTANCE.value()).stall(80_000);
      CompletableFuture<?> first = holding(api, other);
      int tooLarge = source.heard.size();

      first.cancel(true);
      CallStages.await(() -> source.heard.size() > tooLarge);

      assertThat(later(api, other).join().items()).hasSize(1);
    }
  }

  /** A call with so much in hand that the other instance's answer finds no room; whoever comes first gets it. */
  private CompletableFuture<?> holding(GreenApi api, InstanceId other) {
    CompletableFuture<?> first = later(api, INSTANCE);
    while (!code(later(api, other)).equals("tooLarge")) {
      first = first.isDone() ? later(api, INSTANCE) : first;
    }
    return first;
  }

  private GreenApiBuilder narrow() {
    return GreenApi.builder()
        .connections(id -> Optional.ofNullable(source.connection(id)))
        .clock(() -> NOW)
        .timer(source.time)
        .spacing(Duration.ZERO)
        .allowPrivate(true)
        .listener(source.heard::add);
  }

  private InstanceId add(InstanceId id) {
    source.add(id, Messenger.WHATSAPP).incoming(incoming("A1").build().payload().text());
    return id;
  }

  private FaultSwitch everywhere() {
    return source.fake.faults().everywhere();
  }

  private CompletableFuture<Reading<JournalRecord>> later(InstanceId id) {
    return later(source.api, id);
  }

  private static CompletableFuture<Reading<JournalRecord>> later(GreenApi api, InstanceId id) {
    return api.async()
        .records(
            AccessScope.everything(), id, Journal.INCOMING, Window.last(Duration.ofDays(1), NOW));
  }

  private Reading<JournalRecord> read(InstanceId id) {
    return source
        .api
        .journals()
        .records(
            AccessScope.everything(), id, Journal.INCOMING, Window.last(Duration.ofDays(1), NOW));
  }

  private SourceFailure failure(InstanceId id) {
    return catchThrowableOfType(JournalSourceException.class, () -> read(id)).failure();
  }

  private static String code(CompletableFuture<?> call) {
    return call.handle((value, problem) ->
            problem instanceof JournalSourceException e ? e.failure().code() : "")
        .join();
  }

  private List<String> codes() {
    return source.heard.stream()
        .map(call -> call.failure().map(SourceFailure::code).orElse("read"))
        .toList();
  }

  private SourceCall last() {
    return List.copyOf(source.heard).get(source.heard.size() - 1);
  }
}
