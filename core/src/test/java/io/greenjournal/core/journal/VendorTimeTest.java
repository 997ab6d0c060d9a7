package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendorTimeTest {
  private static final Instant SEEN = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void seconds_are_read_as_utc() {
    assertThat(VendorTime.of(OptionalLong.of(1706522263)))
        .contains(Instant.parse("2024-01-29T09:57:43Z"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 999_999_999L, 1706522263000L, Long.MAX_VALUE, Long.MIN_VALUE})
  void a_number_that_cannot_be_a_time_is_none(long raw) {
    assertThat(VendorTime.of(OptionalLong.of(raw))).isEmpty();
    assertThat(VendorTime.orSeen(OptionalLong.of(raw), SEEN)).isEqualTo(SEEN);
  }

  @Test
  void a_missing_or_future_time_is_when_we_first_saw_it() {
    long future = SEEN.plusSeconds(1).getEpochSecond();

    assertThat(VendorTime.orSeen(OptionalLong.empty(), SEEN)).isEqualTo(SEEN);
    assertThat(VendorTime.orSeen(OptionalLong.of(future), SEEN)).isEqualTo(SEEN);
  }
}
