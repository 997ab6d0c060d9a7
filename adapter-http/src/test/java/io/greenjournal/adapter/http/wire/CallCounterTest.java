package io.greenjournal.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallCounterTest {
  private Instant now = Instant.parse("2026-11-30T23:59:59Z");
  private final CallCounter counter = new CallCounter(() -> now);

  @Test
  void calls_are_counted_by_instance_and_method() {
    counter.count("1101", ApiMethod.GET_SETTINGS);
    counter.count("1101", ApiMethod.GET_SETTINGS);
    counter.count("1101", ApiMethod.GET_MESSAGE);
    counter.count("7103", ApiMethod.GET_MESSAGE);

    assertThat(counter.of("1101"))
        .containsExactly(entry("getMessage", 1L), entry("getSettings", 2L));
  }

  @Test
  void a_new_month_begins_at_nothing() {
    counter.count("1101", ApiMethod.GET_SETTINGS);
    now = now.plusSeconds(1);

    assertThat(counter.of("1101")).isEmpty();
  }
}
