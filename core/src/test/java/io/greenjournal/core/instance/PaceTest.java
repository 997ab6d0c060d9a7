package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration LIVE = Duration.ofSeconds(60);

  @Test
  void both_message_journals_at_the_frugal_pace_fit_into_a_thousand_calls_a_month() {
    Duration turn = Pace.FRUGAL.interval(LIVE).orElseThrow();

    assertThat(Duration.ofDays(31).dividedBy(turn) * 2).isLessThan(1_000);
  }

  @Test
  void a_journal_is_late_after_two_missed_turns_and_never_when_read_by_hand() {
    assertThat(Pace.LIVE.promise(LIVE)).isEqualTo(Duration.ofMinutes(3));
    assertThat(Pace.RELAXED.promise(LIVE)).isEqualTo(Duration.ofMinutes(31));
    assertThat(Pace.MANUAL.interval(LIVE)).isEmpty();
    assertThat(Pace.MANUAL.promise(LIVE)).isGreaterThan(Duration.ofDays(3_650));
  }
}
