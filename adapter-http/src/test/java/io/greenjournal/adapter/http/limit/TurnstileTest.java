package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.testkit.memory.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnstileTest {
  private static final Duration SPACING = Duration.ofMillis(1_050);

  private final VirtualTime time = VirtualTime.at(Instant.EPOCH);
  private final Turnstile turnstile = new Turnstile(time);

  @Test
  void the_first_call_does_not_wait_and_the_next_one_waits_from_the_sending_of_the_first() {
    Turn first = turnstile.enter().join();
    turnstile.sent(SPACING);
    time.advance(Duration.ofMillis(300));
    first.end();
    CompletableFuture<Turn> second = turnstile.enter();

    time.advance(Duration.ofMillis(749));
    assertThat(second).isNotDone();
    time.advance(Duration.ofMillis(1));
    assertThat(second).isCompleted();
  }

  @Test
  void one_call_is_under_way_at_a_time_however_long_it_takes() {
    Turn first = turnstile.enter().join();
    turnstile.sent(SPACING);
    CompletableFuture<Turn> second = turnstile.enter();
    CompletableFuture<Turn> third = turnstile.enter();

    time.advance(Duration.ofMinutes(1));
    assertThat(second).isNotDone();
    first.end();
    assertThat(second).isCompleted();
    assertThat(third).isNotDone();
  }

  @Test
  void who_gives_up_waiting_leaves_its_turn_to_the_next() {
    Turn first = turnstile.enter().join();
    CompletableFuture<Turn> second = turnstile.enter();
    CompletableFuture<Turn> third = turnstile.enter();

    second.cancel(false);
    first.end();

    assertThat(third).isCompleted();
  }

  @Test
  void a_turn_that_ends_twice_lets_one_call_through() {
    Turn first = turnstile.enter().join();
    CompletableFuture<Turn> second = turnstile.enter();
    CompletableFuture<Turn> third = turnstile.enter();

    first.end();
    first.end();

    assertThat(second).isCompleted();
    assertThat(third).isNotDone();
  }

  @Test
  void too_many_calls_slow_it_down_for_ten_minutes() {
    turnstile.slowDown();
    send();
    CompletableFuture<Turn> slow = turnstile.enter();
    time.advance(SPACING);
    assertThat(slow).isNotDone();
    time.advance(SPACING);
    assertThat(slow).isCompleted();
    slow.join().end();

    time.advance(Duration.ofMinutes(10));
    send();
    CompletableFuture<Turn> fast = turnstile.enter();
    time.advance(SPACING);
    assertThat(fast).isCompleted();
  }

  @Test
  void the_vendors_own_counter_may_ask_for_a_longer_wait_but_not_for_a_shorter_one() {
    send();
    turnstile.holdFor(Duration.ofSeconds(5));
    turnstile.holdFor(Duration.ofMillis(10));
    CompletableFuture<Turn> next = turnstile.enter();

    time.advance(Duration.ofMillis(4_999));
    assertThat(next).isNotDone();
    time.advance(Duration.ofMillis(1));
    assertThat(next).isCompleted();
  }

  @Test
  void a_call_may_have_been_counted_as_late_as_its_answer_came() {
    Turn first = turnstile.enter().join();
    turnstile.sent(SPACING);
    time.advance(Duration.ofMillis(300));
    turnstile.answered(SPACING);
    first.end();
    CompletableFuture<Turn> second = turnstile.enter();

    time.advance(Duration.ofMillis(999));
    assertThat(second).isNotDone();
    time.advance(Duration.ofMillis(1));
    assertThat(second).isCompleted();
  }

  private void send() {
    Turn turn = turnstile.enter().join();
    turnstile.sent(SPACING);
    turn.end();
  }
}
