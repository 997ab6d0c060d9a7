package io.greenjournal.web.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.shell.Gallery;
import io.greenjournal.web.shell.Language;
import io.greenjournal.web.shell.Pulse.Beat;
import io.greenjournal.web.shell.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetPulseTest {
  private static final Times TIMES = Gallery.times(Language.ENGLISH);
  private static final Standing FINE = Made.fine();
  private static final Standing UNLINKED = Made.withState(
      Made.standing("7103204771", "Reserve", Messenger.WHATSAPP), "notAuthorized", 60);

  @Test
  void sick_instances_and_resting_journals_are_counted() {
    Standing quota = parked(
        Made.standing("1101823906", "Shop", Messenger.WHATSAPP),
        Journal.INCOMING,
        Journal.OUTGOING);

    Beat beat = beat(in(12), FINE, UNLINKED, quota);

    assertThat(beat.sick()).isEqualTo(2);
    assertThat(beat.resting()).isEqualTo(2);
  }

  @Test
  void it_is_live_only_while_the_next_call_is_near() {
    assertThat(beat(in(12), FINE))
        .extracting(Beat::tone, Beat::text)
        .containsExactly("good", "Live");
    assertThat(beat(in(12), FINE).next()).contains(Made.NOW.plusSeconds(12));
    assertThat(beat(in(9_000), FINE))
        .extracting(Beat::tone, Beat::text)
        .containsExactly("idle", "At rest");
  }

  @Test
  void what_is_due_is_being_read_and_has_no_time() {
    Beat beat = beat(in(0), FINE);

    assertThat(beat.text()).isEqualTo("Reading now");
    assertThat(beat.next()).isEmpty();
  }

  @Test
  void nothing_to_come_is_told_with_its_reason() {
    assertThat(beat(Optional.empty(), FINE).text()).isEqualTo("Reading now");
    assertThat(beat(Optional.empty(), parked(FINE, Journal.values())).text()).startsWith("Parked");
    assertThat(beat(Optional.empty()).text()).isEqualTo("Nothing to read yet");
  }

  @Test
  void a_console_that_cannot_keep_anything_never_calls_itself_live() {
    StorageTrouble full = new StorageTrouble(StorageTrouble.Reason.FULL, Made.NOW);

    Beat beat = FleetPulse.beat(List.of(FINE), in(12), Optional.of(full), TIMES);

    assertThat(beat.tone()).isEqualTo("bad");
    assertThat(beat.text()).startsWith("Read only");
    assertThat(beat.next()).isEmpty();
  }

  private static Beat beat(Optional<Instant> next, Standing... all) {
    return FleetPulse.beat(List.of(all), next, Optional.empty(), TIMES);
  }

  private static Optional<Instant> in(long seconds) {
    return Optional.of(Made.NOW.plusSeconds(seconds));
  }

  private static Standing parked(Standing standing, Journal... journals) {
    Standing made = standing;
    for (Journal journal : journals) {
      made = Made.failing(
          made, journal, "quotaExhausted", Optional.of(Made.NOW.plus(Duration.ofDays(9))));
    }
    return made;
  }
}
