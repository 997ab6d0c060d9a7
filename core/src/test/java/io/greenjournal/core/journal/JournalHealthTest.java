package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalHealthTest {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration PROMISED = Duration.ofMinutes(3);

  @Test
  void never_read_is_not_late() {
    assertThat(health(JournalState.never(INSTANCE, Journal.INCOMING)))
        .isEqualTo(JournalHealth.NEVER);
  }

  @Test
  void data_is_fresh_as_long_as_promised() {
    assertThat(health(readAt(NOW.minus(PROMISED)))).isEqualTo(JournalHealth.FRESH);
    assertThat(health(readAt(NOW.minus(PROMISED).minusSeconds(1)))).isEqualTo(JournalHealth.LATE);
  }

  @Test
  void a_failing_journal_is_failing_however_fresh_and_a_parked_one_is_parked() {
    assertThat(health(failing(Optional.empty()))).isEqualTo(JournalHealth.FAILING);
    assertThat(health(failing(Optional.of(NOW)))).isEqualTo(JournalHealth.FAILING);
    assertThat(health(failing(Optional.of(NOW.plusSeconds(1))))).isEqualTo(JournalHealth.PARKED);
  }

  private static JournalHealth health(JournalState state) {
    return JournalHealth.of(state, PROMISED, NOW);
  }

  private static JournalState readAt(Instant at) {
    return new JournalState(
        INSTANCE,
        Journal.INCOMING,
        Freshness.of(at, at),
        Optional.of(at),
        "",
        "",
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static JournalState failing(Optional<Instant> parkedUntil) {
    return new JournalState(
        INSTANCE,
        Journal.INCOMING,
        Freshness.of(NOW, NOW),
        Optional.of(NOW),
        "unreachable",
        "",
        Optional.of(NOW),
        1,
        parkedUntil);
  }
}
