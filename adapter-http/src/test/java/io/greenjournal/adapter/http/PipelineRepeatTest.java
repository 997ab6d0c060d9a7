package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalSourceException;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.testkit.FaultSwitch;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, how often and how soon. */
class PipelineRepeatTest extends Pipeline {
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
  void nothing_is_repeated_sooner_than_the_vendor_says() {
    everywhere().times(1).status(429, "Too Many Requests", "text/plain");
    everywhere().times(1).header("Retry-After", "7");
    long before = source.time.nanos();

    assertThat(read(INSTANCE).items()).hasSize(1);

    assertThat(source.time.nanos() - before).isEqualTo(Duration.ofSeconds(7).toNanos());
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
}
