package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.journal.SourceFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final SourceFailure BROKEN = new SourceFailure.Unreachable("reset");

  private final Attempts longest = new Attempts(new RandomGenerator() {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public long nextLong(long bound) {
      return bound - 1;
    }
  });

  @Test
  void a_passing_fault_is_tried_three_times_with_up_to_doubled_pauses() {
    assertThat(pause(BROKEN, 1)).contains(Duration.ofSeconds(1));
    assertThat(pause(BROKEN, 2)).contains(Duration.ofSeconds(2));
    assertThat(pause(BROKEN, 3)).isEmpty();
  }

  @Test
  void a_pause_is_anything_between_nothing_and_the_longest() {
    Attempts shortest = new Attempts(new RandomGenerator() {
      @Override
      public long nextLong() {
        return 0;
      }

      @Override
      public long nextLong(long bound) {
        return 0;
      }
    });

    assertThat(shortest.pause(BROKEN, Optional.empty(), false, 1)).contains(Duration.ZERO);
  }

  @Test
  void an_answer_that_is_none_is_asked_for_once_more() {
    var unreadable = new SourceFailure.Unreadable("no list");

    assertThat(pause(unreadable, 1)).isPresent();
    assertThat(pause(unreadable, 2)).isEmpty();
  }

  @Test
  void what_the_vendor_asks_to_wait_is_the_least() {
    var limited = new SourceFailure.RateLimited(Optional.of(Duration.ofSeconds(20)));

    assertThat(pause(limited, 1)).contains(Duration.ofSeconds(20));
    assertThat(pause(limited, 3)).isEmpty();
  }

  @Test
  void nobody_is_kept_waiting_longer_than_half_a_minute() {
    var limited = new SourceFailure.RateLimited(Optional.of(Duration.ofSeconds(31)));

    assertThat(pause(limited, 1)).isEmpty();
  }

  @Test
  void what_waiting_does_not_mend_is_not_repeated() {
    assertThat(pause(new SourceFailure.Unauthorized(), 1)).isEmpty();
    assertThat(
            pause(new SourceFailure.QuotaExhausted(OptionalLong.empty(), OptionalLong.empty()), 1))
        .isEmpty();
    assertThat(pause(new SourceFailure.TlsFailed(""), 1)).isEmpty();
    assertThat(pause(new SourceFailure.TooLarge(""), 1)).isEmpty();
    assertThat(pause(new SourceFailure.Starting(), 1)).isEmpty();
    assertThat(pause(new SourceFailure.Cancelled(), 1)).isEmpty();
    assertThat(
            pause(new SourceFailure.Unreachable("resting", Optional.of(Duration.ofSeconds(1))), 1))
        .isEmpty();
  }

  @Test
  void an_act_is_repeated_only_where_it_was_refused_unread() {
    assertThat(longest.pause(BROKEN, Optional.empty(), true, 1)).isEmpty();
    assertThat(longest.pause(new SourceFailure.TimedOut(), Optional.empty(), true, 1))
        .isEmpty();
    assertThat(longest.pause(
            new SourceFailure.RateLimited(Optional.empty()), Optional.empty(), true, 1))
        .isPresent();
  }

  private Optional<Duration> pause(SourceFailure failure, int made) {
    return longest.pause(failure, Optional.empty(), false, made);
  }
}
