package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.testkit.memory.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private final VirtualTime time = VirtualTime.at(Instant.EPOCH);
  private final Breaker breaker = new Breaker("test", time);

  @Test
  void five_faults_in_a_row_stop_the_calls_for_a_minute() {
    fail(4);
    assertThat(breaker.allows()).isTrue();
    breaker.failed();

    assertThat(breaker.allows()).isFalse();
    assertThat(breaker.rest()).contains(Duration.ofSeconds(60));
    time.advance(Duration.ofSeconds(60));
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void one_success_among_them_is_no_row() {
    fail(4);
    succeed();
    fail(4);

    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void one_call_only_goes_to_see() {
    fail(5);
    time.advance(Duration.ofSeconds(60));

    assertThat(breaker.allows()).isTrue();
    assertThat(breaker.allows()).isFalse();
    breaker.succeeded();
    assertThat(breaker.allows()).isTrue();
    breaker.notMade();
    assertThat(breaker.allows()).isTrue();
  }

  @Test
  void each_time_it_rests_twice_as_long_up_to_fifteen_minutes() {
    fail(5);
    for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
      assertThat(breaker.allows()).as("before " + minutes + " minutes").isFalse();
      time.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(breaker.allows()).as("just before " + minutes + " minutes").isFalse();
      time.advance(Duration.ofSeconds(1));
      assertThat(breaker.allows()).as("after " + minutes + " minutes").isTrue();
      breaker.failed();
    }
  }

  @Test
  void a_call_that_was_not_made_leaves_room_for_the_probe() {
    fail(5);
    time.advance(Duration.ofSeconds(60));
    assertThat(breaker.allows()).isTrue();
    breaker.notMade();

    assertThat(breaker.allows()).isTrue();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(breaker.allows()).isTrue();
      breaker.failed();
    }
  }

  private void succeed() {
    assertThat(breaker.allows()).isTrue();
    breaker.succeeded();
  }
}
