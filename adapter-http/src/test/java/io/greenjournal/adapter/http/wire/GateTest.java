package io.greenjournal.adapter.http.wire;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.journal.JournalSourceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
  private long now = Long.MAX_VALUE - 3;
  private final List<Long> waits = new ArrayList<>();
  private final Gate gate = new Gate(Duration.ofNanos(1_000), () -> now, nanos -> {
    waits.add(nanos);
    now += nanos;
  });

  @Test
  void the_first_call_does_not_wait_and_the_next_one_does() {
    pass(ApiMethod.GET_SETTINGS);
    now += 300;
    pass(ApiMethod.GET_SETTINGS);
    now += 1_000;
    pass(ApiMethod.GET_SETTINGS);

    assertThat(waits).containsExactly(700L);
  }

  @Test
  void methods_and_instances_do_not_wait_for_each_other() {
    pass(ApiMethod.GET_SETTINGS);
    pass(ApiMethod.GET_STATE_INSTANCE);
    gate.pass(OTHER, ApiMethod.GET_SETTINGS, () -> "");

    assertThat(waits).isEmpty();
  }

  @Test
  void a_call_that_failed_counts_as_one() {
    assertThatThrownBy(() -> gate.pass(INSTANCE, ApiMethod.GET_SETTINGS, () -> {
          throw new IllegalStateException("failed");
        }))
        .hasMessage("failed");
    pass(ApiMethod.GET_SETTINGS);

    assertThat(waits).containsExactly(1_000L);
  }

  @Test
  void who_is_interrupted_while_waiting_gets_no_turn() {
    Gate impatient = new Gate(Duration.ofSeconds(1), () -> 0, nanos -> {
      throw new InterruptedException();
    });
    impatient.pass(INSTANCE, ApiMethod.GET_SETTINGS, () -> "");

    assertThatThrownBy(() -> impatient.pass(INSTANCE, ApiMethod.GET_SETTINGS, () -> ""))
        .isInstanceOf(JournalSourceException.class)
        .hasMessage("cancelled");
    assertThat(Thread.interrupted()).isTrue();
  }

  private void pass(ApiMethod method) {
    assertThat(gate.pass(INSTANCE, method, () -> "answer")).isEqualTo("answer");
  }
}
