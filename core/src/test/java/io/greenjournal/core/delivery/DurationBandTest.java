package io.greenjournal.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DurationBandTest {
  @Test
  void the_middle_of_a_band_is_at_most_a_sixteenth_away() {
    for (long seconds = 0; seconds < 4_000_000; seconds += 1 + seconds / 1_000) {
      long middle = DurationBand.seconds(DurationBand.of(seconds));

      assertThat(Math.abs(middle - seconds) * 16).as("%d", seconds).isLessThanOrEqualTo(seconds);
    }
  }

  @Test
  void bands_rise_with_the_durations_and_leave_none_out() {
    int last = 0;
    for (long seconds = 1; seconds < 100_000; seconds++) {
      int band = DurationBand.of(seconds);

      assertThat(band).isBetween(last, last + 1);
      last = band;
    }
  }

  @Test
  void stored_bands_keep_their_meaning() {
    assertThat(DurationBand.of(0)).isZero();
    assertThat(DurationBand.of(15)).isEqualTo(15);
    assertThat(DurationBand.of(16)).isEqualTo(16);
    assertThat(DurationBand.of(3_600)).isEqualTo(78);
    assertThat(DurationBand.of(Long.MAX_VALUE)).isEqualTo(239);
    assertThatThrownBy(() -> DurationBand.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
