package io.greenjournal.web.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.web.command.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final Paces paces = new Paces(Settings.in(Path.of("unused")));

  @Test
  void data_are_late_after_two_turns_and_a_minute() {
    assertThat(paces.promised(instance(Pace.LIVE), Journal.INCOMING))
        .isEqualTo(Duration.ofMinutes(3));
    assertThat(paces.promised(instance(Pace.LIVE), Journal.OUTGOING_STATUSES))
        .isEqualTo(Duration.ofMinutes(11));
    assertThat(paces.promised(instance(Pace.RELAXED), Journal.INCOMING))
        .isEqualTo(Duration.ofMinutes(31));
    assertThat(paces.promised(instance(Pace.MANUAL), Journal.INCOMING))
        .isGreaterThan(Duration.ofDays(3_650));
  }

  @Test
  void a_quiet_journal_is_not_late_before_its_longer_turn() {
    assertThat(health(Duration.ofMinutes(6))).isEqualTo(JournalHealth.LATE);

    paces.follow((instance, journal) -> Optional.of(Duration.ofMinutes(5)));

    assertThat(health(Duration.ofMinutes(6))).isEqualTo(JournalHealth.FRESH);
    assertThat(health(Duration.ofMinutes(12))).isEqualTo(JournalHealth.LATE);
  }

  private JournalHealth health(Duration age) {
    Instance instance = instance(Pace.LIVE);
    Instant asOf = NOW.minus(age);
    JournalState state = new JournalState(
        instance.id(),
        Journal.INCOMING,
        Freshness.of(asOf, asOf),
        Optional.of(asOf),
        "",
        "",
        Optional.empty(),
        0,
        Optional.empty());
    return paces.health(instance, state, NOW);
  }

  private static Instance instance(Pace pace) {
    return new Instance(
        new InstanceId("1101000001"),
        "Shop",
        Messenger.WHATSAPP,
        URI.create("https://api.example"),
        pace,
        "");
  }
}
