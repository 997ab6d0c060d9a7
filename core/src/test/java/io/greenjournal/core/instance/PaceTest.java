package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration LIVE = Duration.ofSeconds(60);

  @Test
  void a_journal_at_the_frugal_pace_leaves_a_tenth_of_a_thousand_calls_a_month_to_people() {
    Duration turn = Pace.FRUGAL.interval(LIVE).orElseThrow();

    assertThat(Duration.ofDays(31).dividedBy(turn)).isBetween(850L, 900L);
  }

  @Test
  void only_people_ask_a_manual_instance() {
    assertThat(Pace.LIVE.interval(LIVE)).contains(LIVE);
    assertThat(Pace.RELAXED.interval(LIVE)).contains(Duration.ofMinutes(15));
    assertThat(Pace.MANUAL.interval(LIVE)).isEmpty();
  }
}
