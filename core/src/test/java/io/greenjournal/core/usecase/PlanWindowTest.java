package io.greenjournal.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanWindowTest {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private final PlanWindow plan = new PlanWindow();

  @Test
  void first_contact_looks_as_far_back_as_the_journal_reaches() {
    JournalState never = JournalState.never(INSTANCE, Journal.INCOMING);

    assertThat(plan.next(Messenger.WHATSAPP, never, Optional.empty(), NOW))
        .isEqualTo(Window.last(Duration.ofDays(14), NOW));
    assertThat(plan.next(Messenger.MAX, never, Optional.empty(), NOW))
        .isEqualTo(Window.last(Duration.ofDays(90), NOW));
  }

  @Test
  void later_calls_look_back_to_the_last_success_and_a_little_more() {
    assertThat(next(NOW.minusSeconds(60), NOW.minusSeconds(600)))
        .isEqualTo(Window.last(Duration.ofMinutes(11), NOW));
  }

  @Test
  void once_an_hour_a_call_looks_back_a_whole_day() {
    assertThat(next(NOW.minusSeconds(60), NOW.minus(Duration.ofHours(1))))
        .isEqualTo(Window.last(Duration.ofHours(24), NOW));
  }

  @Test
  void a_long_pause_is_caught_up_but_not_beyond_the_reach() {
    Instant days = NOW.minus(Duration.ofDays(3));
    Instant months = NOW.minus(Duration.ofDays(60));

    assertThat(next(days, days)).isEqualTo(Window.last(Duration.ofDays(3).plusMinutes(10), NOW));
    assertThat(next(months, months)).isEqualTo(Window.last(Duration.ofDays(14), NOW));
  }

  @Test
  void a_clock_set_back_asks_for_a_whole_day() {
    assertThat(next(NOW.plusSeconds(3600), NOW.minusSeconds(60)))
        .isEqualTo(Window.last(Duration.ofHours(24), NOW));
  }

  @Test
  void a_too_large_answer_halves_the_window_down_to_ten_minutes() {
    assertThat(plan.next(Messenger.WHATSAPP, tooLarge(1), Optional.empty(), NOW))
        .isEqualTo(Window.last(Duration.ofDays(7), NOW));
    assertThat(plan.next(Messenger.WHATSAPP, tooLarge(3), Optional.empty(), NOW))
        .isEqualTo(Window.last(Duration.ofHours(42), NOW));
    assertThat(plan.next(Messenger.WHATSAPP, tooLarge(60), Optional.empty(), NOW))
        .isEqualTo(Window.last(Duration.ofMinutes(10), NOW));
  }

  private static JournalState tooLarge(int times) {
    return new JournalState(
        INSTANCE,
        Journal.INCOMING,
        Freshness.NEVER,
        Optional.of(NOW),
        "tooLarge",
        "",
        Optional.of(NOW),
        times,
        Optional.empty());
  }

  private Window next(Instant asOf, Instant lastWide) {
    JournalState state = new JournalState(
        INSTANCE,
        Journal.INCOMING,
        Freshness.of(asOf, asOf),
        Optional.of(asOf),
        "",
        "",
        Optional.empty(),
        0,
        Optional.empty());
    return plan.next(Messenger.WHATSAPP, state, Optional.of(lastWide), NOW);
  }
}
