package io.greenjournal.core.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-28T12:00:01, false, false, false",
    "2026-11-28T12:00:00, false, true,  false",
    "2026-11-21T12:00:01, false, true,  false",
    "2026-11-21T12:00:00, false, false, true",
    "2025-01-01T00:00:00, false, false, true",
    "2027-01-01T00:00:00, true,  false, true"
  })
  void the_end_is_told_a_week_before(String end, boolean expired, boolean soon, boolean over) {
    Terms terms = new Terms("MONTH", Optional.of(LocalDateTime.parse(end)), expired, NOW);

    assertThat(terms.endsSoon(NOW)).isEqualTo(soon);
    assertThat(terms.isOver(NOW)).isEqualTo(over);
  }

  @Test
  void what_never_ends_never_warns() {
    Terms terms = new Terms("DEVELOPER", Optional.empty(), false, NOW);

    assertThat(terms.endsSoon(NOW)).isFalse();
    assertThat(terms.isOver(NOW)).isFalse();
  }
}
