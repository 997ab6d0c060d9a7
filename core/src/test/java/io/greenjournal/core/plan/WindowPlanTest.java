package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static io.greenjournal.core.plan.Plans.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WindowPlanTest {
  private static final Remembered NOTHING = Remembered.nothing(NOW);
  private static final Instant A_MINUTE_AGO = NOW.minusSeconds(60);
  private static final Instant AN_HOUR_AGO = NOW.minus(Duration.ofHours(1));
  private static final Optional<Instant> LATELY = Optional.of(NOW.minusSeconds(600));

  private final WindowPlan plan = new WindowPlan();

  @Test
  void first_contact_looks_as_far_back_as_the_journal_reaches() {
    JournalState never = Plans.never("", 0);

    assertThat(plan.next(Messenger.WHATSAPP, never, Optional.empty(), NOTHING, false, NOW))
        .isEqualTo(call(Duration.ofDays(14), Reason.FIRST_CONTACT, NOW));
    assertThat(plan.next(Messenger.TELEGRAM, never, Optional.empty(), NOTHING, false, NOW))
        .isEqualTo(call(Duration.ofDays(14), Reason.FIRST_CONTACT, NOW));
    assertThat(plan.next(Messenger.MAX, never, Optional.empty(), NOTHING, false, NOW))
        .isEqualTo(call(Duration.ofDays(90), Reason.FIRST_CONTACT, NOW));
  }

  @Test
  void later_calls_look_back_to_the_last_success_and_a_little_more() {
    assertThat(next(Plans.read(A_MINUTE_AGO), LATELY, NOTHING))
        .isEqualTo(call(Duration.ofMinutes(11), Reason.DUE, NOW));
  }

  @Test
  void once_an_hour_a_call_looks_back_a_whole_day() {
    assertThat(next(Plans.read(A_MINUTE_AGO), Optional.of(AN_HOUR_AGO), NOTHING))
        .isEqualTo(call(Duration.ofHours(24), Reason.WIDE, NOW));
  }

  @Test
  void a_whole_day_that_lost_something_is_not_asked_for_again_within_the_hour() {
    Remembered seen = NOTHING.after(
        CallResult.answered(call(Duration.ofHours(24), Reason.WIDE, NOW), NOW, false, false));

    assertThat(next(Plans.read(A_MINUTE_AGO), Optional.of(AN_HOUR_AGO), seen).reason())
        .isEqualTo(Reason.DUE);
  }

  @Test
  void a_long_pause_is_caught_up_but_not_beyond_the_reach() {
    Instant days = NOW.minus(Duration.ofDays(3));
    Instant weeks = NOW.minus(Duration.ofDays(20));

    assertThat(next(Plans.read(days), Optional.of(days), NOTHING))
        .isEqualTo(call(Duration.ofDays(3).plusMinutes(10), Reason.DUE, NOW));
    assertThat(next(Plans.read(weeks), Optional.of(weeks), NOTHING))
        .isEqualTo(call(Duration.ofDays(14), Reason.DUE, NOW));
  }

  @Test
  void a_call_after_a_failure_is_a_probe_and_a_person_comes_first() {
    JournalState failing = Plans.failing(A_MINUTE_AGO, "unreachable", 2);

    assertThat(next(failing, LATELY, NOTHING).reason()).isEqualTo(Reason.PROBE);
    assertThat(
            plan.next(Messenger.WHATSAPP, failing, LATELY, NOTHING, true, NOW).reason())
        .isEqualTo(Reason.ON_REQUEST);
  }

  @Test
  void a_clock_set_back_asks_for_a_whole_day_once() {
    JournalState ahead = Plans.read(NOW.plusSeconds(3600));
    Optional<Instant> wideAhead = Optional.of(NOW.plusSeconds(1800));
    PlannedCall first = next(ahead, wideAhead, NOTHING);

    assertThat(first).isEqualTo(call(Duration.ofHours(24), Reason.WIDE, NOW));

    Remembered seen = NOTHING.after(CallResult.answered(first, NOW, true, false));
    Instant later = NOW.plusSeconds(60);
    assertThat(plan.next(Messenger.WHATSAPP, ahead, wideAhead, seen, false, later))
        .isEqualTo(call(Duration.ofMinutes(11), Reason.DUE, later));
  }

  @Test
  void after_the_clock_was_set_a_whole_day_is_asked_for() {
    assertThat(next(Plans.read(A_MINUTE_AGO), LATELY, NOTHING.afterJump(NOW)))
        .isEqualTo(call(Duration.ofHours(24), Reason.WIDE, NOW));
  }

  @Test
  void a_hole_that_may_be_filled_makes_a_call_longer_but_not_more_than_once_in_a_quarter() {
    Window hole = new Window(NOW.minus(Duration.ofHours(50)), NOW.minus(Duration.ofHours(49)));
    Remembered seen = NOTHING.withHoles(List.of(hole));
    PlannedCall repair = next(Plans.read(A_MINUTE_AGO), LATELY, seen);

    assertThat(repair).isEqualTo(call(Duration.ofHours(50).plusMinutes(10), Reason.REPAIR, NOW));

    Remembered refused =
        seen.after(CallResult.failed(repair, NOW, "unreachable", Optional.empty()));
    assertThat(after(refused, Duration.ofMinutes(14)).reason()).isNotEqualTo(Reason.REPAIR);
    assertThat(after(refused, Duration.ofMinutes(15)).reason()).isEqualTo(Reason.REPAIR);
  }

  @Test
  void a_hole_that_an_answer_left_open_is_not_asked_for_again() {
    Window hole = new Window(NOW.minus(Duration.ofHours(50)), NOW.minus(Duration.ofHours(49)));
    Remembered seen = NOTHING.withHoles(List.of(hole));
    PlannedCall repair = next(Plans.read(A_MINUTE_AGO), LATELY, seen);
    Remembered lossy = seen.after(CallResult.answered(repair, NOW, false, false));

    assertThat(after(lossy.withHoles(List.of(hole)), Duration.ofHours(5)).reason())
        .isNotEqualTo(Reason.REPAIR);
  }

  @Test
  void a_hole_is_worth_a_call_only_as_far_as_the_journal_reaches() {
    Instant edge = NOW.minus(Duration.ofDays(14));
    Window gone = new Window(edge.minusSeconds(7200), edge.minusSeconds(3600));
    Window half = new Window(edge.minusSeconds(7200), edge.plusSeconds(3600));

    assertThat(next(Plans.read(A_MINUTE_AGO), LATELY, NOTHING.withHoles(List.of(gone)))
            .reason())
        .isEqualTo(Reason.DUE);
    assertThat(next(Plans.read(A_MINUTE_AGO), LATELY, NOTHING.withHoles(List.of(half))))
        .isEqualTo(call(Duration.ofDays(14), Reason.REPAIR, NOW));
  }

  @Test
  void a_too_large_answer_halves_the_window_down_to_ten_minutes() {
    Remembered seen = NOTHING;
    PlannedCall wide = next(Plans.read(A_MINUTE_AGO), Optional.empty(), seen);
    for (Duration expected : List.of(Duration.ofHours(12), Duration.ofHours(6))) {
      seen = seen.after(CallResult.failed(wide, NOW, "tooLarge", Optional.empty()));
      wide = plan.next(
          Messenger.WHATSAPP, Plans.never("tooLarge", 1), Optional.empty(), seen, false, NOW);
      assertThat(wide).isEqualTo(call(expected, Reason.SMALLER, NOW));
    }
    for (int i = 0; i < 20; i++) {
      seen = seen.after(CallResult.failed(
          plan.next(
              Messenger.WHATSAPP, Plans.never("tooLarge", 1), Optional.empty(), seen, false, NOW),
          NOW,
          "tooLarge",
          Optional.empty()));
    }
    assertThat(next(Plans.never("tooLarge", 22), Optional.empty(), seen))
        .isEqualTo(call(Duration.ofMinutes(10), Reason.SMALLER, NOW));
  }

  @Test
  void what_was_too_large_is_not_tried_again_for_six_hours() {
    Remembered seen = NOTHING.after(CallResult.failed(
        call(Duration.ofHours(24), Reason.WIDE, NOW), NOW, "tooLarge", Optional.empty()));
    Optional<Instant> wide = Optional.of(AN_HOUR_AGO);

    Instant later = NOW.plus(Duration.ofHours(5));
    assertThat(plan.next(Messenger.MAX, Plans.read(later), wide, seen, false, later))
        .isEqualTo(call(Duration.ofHours(12), Reason.SMALLER, later));
    Instant muchLater = NOW.plus(Duration.ofHours(6));
    assertThat(plan.next(Messenger.MAX, Plans.read(muchLater), wide, seen, false, muchLater))
        .isEqualTo(call(Duration.ofHours(24), Reason.WIDE, muchLater));
  }

  @Test
  void after_a_restart_a_too_large_answer_is_halved_by_what_is_stored() {
    assertThat(next(Plans.never("tooLarge", 1), Optional.empty(), NOTHING))
        .isEqualTo(call(Duration.ofDays(7), Reason.SMALLER, NOW));
    assertThat(next(Plans.never("tooLarge", 3), Optional.empty(), NOTHING))
        .isEqualTo(call(Duration.ofHours(42), Reason.SMALLER, NOW));
  }

  @Test
  void a_record_that_cannot_be_read_is_given_a_second_chance_and_then_left_behind() {
    JournalState stuck = Plans.read(NOW.minus(Duration.ofHours(3)));
    PlannedCall long_ = next(stuck, LATELY, NOTHING);
    Remembered once = NOTHING.after(CallResult.answered(long_, NOW, false, false));
    Instant later = NOW.plusSeconds(60);

    PlannedCall second = plan.next(Messenger.WHATSAPP, stuck, LATELY, once, false, later);
    assertThat(second.window().from()).isEqualTo(long_.window().from());

    Remembered twice = once.after(CallResult.answered(second, later, false, false));
    Instant last = later.plusSeconds(60);
    assertThat(plan.next(Messenger.WHATSAPP, stuck, LATELY, twice, false, last))
        .isEqualTo(call(Duration.ofMinutes(11), Reason.DUE, last));
  }

  @Property
  void every_window_reaches_the_present_and_no_further_back_than_the_journal(
      @ForAll @IntRange(min = -100_000, max = 100_000) int asOfMinutes,
      @ForAll @IntRange(min = -100_000, max = 100_000) int wideMinutes,
      @ForAll @IntRange(min = 0, max = 200_000) int holeMinutes,
      @ForAll @IntRange(min = 0, max = 40) int failures,
      @ForAll boolean jumped) {
    Instant hole = NOW.minus(Duration.ofMinutes(holeMinutes));
    Remembered seen = NOTHING.withHoles(List.of(new Window(hole, hole.plusSeconds(60))));
    JournalState state = failures % 2 == 0
        ? Plans.read(NOW.minus(Duration.ofMinutes(asOfMinutes)))
        : Plans.failing(NOW.minus(Duration.ofMinutes(asOfMinutes)), "tooLarge", failures);

    Window window = next(
            state,
            Optional.of(NOW.minus(Duration.ofMinutes(wideMinutes))),
            jumped ? seen.afterJump(NOW) : seen)
        .window();

    assertThat(window.to()).isAfter(NOW);
    Duration back = Duration.between(window.from(), NOW);
    assertThat(back).isBetween(Duration.ofMinutes(10), Duration.ofDays(14));
    if (failures % 2 == 0 && asOfMinutes >= 0) {
      Instant needed = NOW.minus(Duration.ofMinutes(Math.min(asOfMinutes, 14 * 24 * 60)));
      assertThat(window.from()).isBeforeOrEqualTo(needed);
    }
  }

  private PlannedCall after(Remembered seen, Duration passed) {
    Instant then = NOW.plus(passed);
    return plan.next(
        Messenger.WHATSAPP,
        Plans.read(then.minusSeconds(60)),
        Optional.of(then),
        seen,
        false,
        then);
  }

  private PlannedCall next(JournalState state, Optional<Instant> wide, Remembered seen) {
    return plan.next(Messenger.WHATSAPP, state, wide, seen, false, NOW);
  }
}
