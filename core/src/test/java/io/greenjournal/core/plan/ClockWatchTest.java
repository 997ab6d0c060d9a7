package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.ClockWatch.Jump.LARGE;
import static io.greenjournal.core.plan.ClockWatch.Jump.NONE;
import static io.greenjournal.core.plan.ClockWatch.Jump.SMALL;
import static io.greenjournal.core.plan.Plans.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private final ClockWatch watch = new ClockWatch(NOW, 0);

  private ClockWatch.Jump after(Duration wall, Duration steady) {
    return watch.look(NOW.plus(wall), steady.toNanos());
  }

  @Test
  void time_that_passes_is_no_jump_however_long() {
    assertThat(after(Duration.ofDays(3), Duration.ofDays(3))).isEqualTo(NONE);
  }

  @Test
  void a_clock_that_is_set_is_noticed_once_in_either_direction() {
    assertThat(after(Duration.ofHours(1), Duration.ofSeconds(1))).isEqualTo(LARGE);
    assertThat(after(Duration.ofHours(1).plusSeconds(1), Duration.ofSeconds(2))).isEqualTo(NONE);
    assertThat(after(Duration.ofSeconds(3), Duration.ofSeconds(3))).isEqualTo(LARGE);
    assertThat(after(Duration.ofSeconds(-56), Duration.ofSeconds(4))).isEqualTo(SMALL);
  }

  @Test
  void a_machine_that_slept_has_jumped() {
    assertThat(after(Duration.ofHours(8), Duration.ofSeconds(1))).isEqualTo(LARGE);
  }
}
