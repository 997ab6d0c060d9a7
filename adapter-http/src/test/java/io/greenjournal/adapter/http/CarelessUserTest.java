package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.StreamEnd;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a program does wrong is told to it, and never ends in waiting forever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CarelessUserTest {
  private static final AccessScope ALL = AccessScope.everything();
  private static final Window DAY = Window.last(Duration.ofDays(1), NOW);

  private final LiveSource source = new LiveSource(NOW);

  @BeforeEach
  void addInstance() {
    source
        .add(INSTANCE, Messenger.WHATSAPP)
        .incoming(incoming("A1").saying("x".repeat(50_000)).build().payload().text());
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void an_error_of_a_receiver_is_thrown_and_the_next_call_goes_out() {
    AssertionError wrong = new AssertionError("not what the test wanted");

    assertThatThrownBy(
            () -> source.api.stream().records(ALL, INSTANCE, Journal.INCOMING, DAY, record -> {
              throw wrong;
            }))
        .isSameAs(wrong);

    assertThat(source.fake.calls()).hasSize(1);
    assertThat(
            source.api.journals().records(ALL, INSTANCE, Journal.INCOMING, DAY).items())
        .hasSize(1);
  }

  @Test
  void an_error_of_a_listener_costs_nobody_the_answer() {
    GreenApiBuilder deaf = client().listener(call -> {
      throw new AssertionError("not what the test wanted");
    });
    try (GreenApi api = deaf.build()) {
      assertThat(api.incoming(INSTANCE, Duration.ofDays(1)).items()).hasSize(1);
    }
  }

  @Test
  void a_stream_may_be_longer_than_the_memory() {
    try (GreenApi api = client().memory(10_000).build()) {
      assertThatThrownBy(() -> api.incoming(INSTANCE, Duration.ofDays(1)))
          .hasMessageStartingWith("tooLarge");

      StreamEnd end = api.stream().records(ALL, INSTANCE, Journal.INCOMING, DAY, record -> {});
      assertThat(end.delivered()).isOne();
      assertThat(end.isWhole()).isTrue();
    }
  }

  @Test
  void a_stream_that_is_given_up_ends_its_call() {
    source.fake.faults().everywhere().delay(Duration.ofDays(1));
    CompletableFuture<StreamEnd> stream =
        source.api.async().stream(ALL, INSTANCE, Journal.INCOMING, DAY, record -> {});
    CallStages.await(() -> source.fake.calls().size() == 1 && source.time.pending() == 1);

    stream.completeExceptionally(new TimeoutException());

    CallStages.await(() -> source.time.pending() == 0);
  }

  @Test
  void a_thread_that_reads_answers_waits_for_none() {
    source.fake.faults().everywhere().delay(Duration.ofDays(1));
    CompletableFuture<String> nested = source
        .api
        .async()
        .records(ALL, INSTANCE, Journal.INCOMING, DAY)
        .thenApply(
            reading -> source.api.account().state(source.connection(INSTANCE)).word());
    CallStages.await(() -> source.fake.calls().size() == 1 && source.time.pending() == 1);
    source.fake.faults().clear();
    source.time.advance(Duration.ofSeconds(180));

    assertThatThrownBy(nested::join)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Async methods");
  }

  @Test
  void what_cannot_be_meant_is_refused_at_once() {
    assertThatThrownBy(() -> source.api.incoming(INSTANCE, Duration.ofDays(-1)))
        .hasMessageContaining("never negative");
    assertThatThrownBy(() -> GreenApi.builder().memory(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(source.fake.calls()).isEmpty();
  }

  private GreenApiBuilder client() {
    return GreenApi.builder()
        .connections(source.connection(INSTANCE))
        .clock(() -> NOW)
        .allowPrivate(true);
  }
}
