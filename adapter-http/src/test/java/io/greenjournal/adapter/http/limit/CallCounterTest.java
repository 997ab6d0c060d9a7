package io.greenjournal.adapter.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CallCounterTest {
  private Instant now = Instant.parse("2026-11-30T23:59:59Z");
  private final CallCounter counter = new CallCounter(() -> now);

  @Test
  void calls_are_counted_by_instance_and_method() {
    counter.count(lane("1101", "getSettings"));
    counter.count(lane("1101", "getSettings"));
    counter.count(lane("1101", "getMessage"));
    counter.count(lane("7103", "getMessage"));

    assertThat(counter.of("1101"))
        .containsExactly(entry("getMessage", 1L), entry("getSettings", 2L));
  }

  @Test
  void a_new_month_begins_at_nothing() {
    counter.count(lane("1101", "getSettings"));
    now = now.plusSeconds(1);

    assertThat(counter.of("1101")).isEmpty();
  }

  private static Lane lane(String owner, String method) {
    return new Lane(owner, method, "https://host", 1, false);
  }
}
