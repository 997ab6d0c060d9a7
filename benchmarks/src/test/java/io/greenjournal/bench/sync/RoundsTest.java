package io.greenjournal.bench.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final long SECOND = 1_000_000_000;

  private final Pacing pacing = new Pacing();

  @Test
  void a_call_within_a_second_of_the_one_before_is_refused() {
    assertThat(pacing.allows("1/a", 5)).isTrue();
    assertThat(pacing.allows("1/a", 4 + SECOND)).isFalse();
    assertThat(pacing.allows("1/a", 4 + 2 * SECOND)).isTrue();
    assertThat(pacing.allows("1/b", 4 + 2 * SECOND)).isTrue();
  }

  @Test
  void a_refused_call_counts_too() {
    pacing.allows("1/a", 0);
    pacing.allows("1/a", SECOND - 1);

    assertThat(pacing.allows("1/a", 2 * SECOND - 2)).isFalse();
  }

  @Test
  void a_round_gets_every_journal_whole() throws Exception {
    try (SimulatedApi api = new SimulatedApi(1, false);
        Fleet fleet = new Fleet(URI.create("http://127.0.0.1:" + api.port()), Fleet.FIRST, 2)) {
      Round round = Round.of(fleet::ask);

      assertThat(round.failed()).isZero();
      assertThat(round.readings()).hasSize(6);
      assertThat(fleet.refused()).isZero();
    }
  }

  @Test
  void the_median_of_four_is_the_second() {
    assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(1, 2, 4, 4));
  }
}
