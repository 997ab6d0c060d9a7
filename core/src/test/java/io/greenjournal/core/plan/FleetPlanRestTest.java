package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static io.greenjournal.core.plan.Plans.instance;
import static io.greenjournal.core.plan.Plans.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clocks, restarts, pauses, holes and months. */
class FleetPlanRestTest extends OnePlan {
  @Test
  void a_clock_that_is_set_does_not_stop_the_reading_and_asks_for_a_whole_day() {
    plan.fleet(List.of(LIVE), NOW);
    all(SOON);
    Instant back = NOW.minus(Duration.ofHours(5));
    assertThat(plan.begin(back)).isEmpty();

    plan.jumped(ClockWatch.Jump.LARGE, back);

    assertThat(plan.begin(back.plusSeconds(1)))
        .hasSize(3)
        .allMatch(turn -> turn.seen().jumped());
  }

  @Test
  void after_a_sleep_what_is_overdue_does_not_fall_together() {
    List<Instance> fleet =
        IntStream.range(0, 400).mapToObj(i -> instance(i, Pace.LIVE)).toList();
    plan.fleet(fleet, NOW);
    drain(NOW);
    Instant woken = NOW.plus(Duration.ofHours(8));

    plan.jumped(ClockWatch.Jump.LARGE, woken);

    assertThat(plan.begin(woken.plusSeconds(1))).hasSizeLessThan(60);
  }

  @Test
  void what_waits_at_the_start_is_spread_over_a_minute() {
    List<Instance> fleet =
        IntStream.range(0, 400).mapToObj(i -> instance(i, Pace.RELAXED)).toList();
    plan.fleet(fleet, NOW);

    assertThat(plan.begin(NOW.plusSeconds(1))).hasSizeBetween(3, 60);
    assertThat(plan.nextDue().orElseThrow()).isBefore(NOW.plusSeconds(3));
  }

  @Test
  void what_was_read_before_a_restart_waits_for_its_turn() {
    plan.learn(
        List.of(Plans.tried(LIVE.id(), Journal.INCOMING, NOW.minusSeconds(5))), List.of(), NOW);
    plan.fleet(List.of(LIVE), NOW);

    assertThat(all(NOW.plusSeconds(2))).extracting(Turn::place).doesNotContain(INCOMING);
    assertThat(plan.begin(NOW.plusSeconds(62))).extracting(Turn::place).contains(INCOMING);
  }

  @Test
  void a_parked_journal_is_not_planned_before_its_time() {
    plan.fleet(List.of(LIVE), NOW);
    Instant until = SOON.plus(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      plan.begin(SOON).forEach(turn -> plan.ended(turn, refused(SOON, Optional.of(until)), SOON));
    }

    assertThat(plan.begin(until.minusSeconds(1))).isEmpty();
    assertThat(plan.begin(until.plus(Duration.ofMinutes(7)))).isNotEmpty();
  }

  @Test
  void a_parked_journal_stays_parked_over_a_restart_until_somebody_resumes_it() {
    plan.learn(
        List.of(Plans.parked(LIVE.id(), Journal.INCOMING, NOW, Instant.MAX)), List.of(), NOW);
    plan.fleet(List.of(LIVE), NOW);
    Instant later = NOW.plus(Duration.ofDays(40));
    assertThat(all(later)).extracting(Turn::place).doesNotContain(INCOMING);

    plan.learn(List.of(Plans.tried(LIVE.id(), Journal.INCOMING, NOW)), List.of(), later);

    assertThat(plan.begin(later.plusSeconds(1))).extracting(Turn::place).containsOnly(INCOMING);
  }

  @Test
  void what_is_parked_until_one_moment_does_not_begin_at_once_then() {
    List<Instance> fleet =
        IntStream.range(0, 300).mapToObj(i -> instance(i, Pace.LIVE)).toList();
    Instant until = NOW.plus(Duration.ofDays(9));
    List<JournalState> parked = fleet.stream()
        .map(one -> Plans.parked(one.id(), Journal.INCOMING, NOW, until))
        .toList();
    plan.learn(parked, List.of(), NOW);
    plan.fleet(fleet, NOW);
    drain(until.minusSeconds(62));
    Instant after = until.plusSeconds(1);

    plan.learn(parked, List.of(), after);

    assertThat(plan.begin(after.plusSeconds(1)))
        .filteredOn(turn -> turn.journal().equals(Optional.of(Journal.INCOMING)))
        .hasSizeLessThan(20);
  }

  @Test
  void a_hole_is_handed_to_the_next_turn_unless_nothing_can_fill_it() {
    Window span = new Window(NOW.minusSeconds(7200), NOW.minusSeconds(3600));
    plan.fleet(List.of(LIVE), NOW);
    plan.learn(
        List.of(),
        List.of(
            new Hole(LIVE.id(), Journal.INCOMING, span, HoleCause.FAULT),
            new Hole(LIVE.id(), Journal.OUTGOING, span, HoleCause.OUT_OF_REACH)),
        NOW);

    assertThat(all(SOON))
        .filteredOn(turn -> !turn.seen().gaps().open().isEmpty())
        .extracting(Turn::place)
        .containsExactly(INCOMING);
  }

  @Test
  void a_month_that_is_used_up_is_over_for_the_background_and_later_for_people_too() {
    used = 898;
    plan.fleet(List.of(FRUGAL), NOW);
    assertThat(all(NOW.plus(Duration.ofDays(5))))
        .extracting(Turn::journal)
        .containsExactly(Optional.empty());

    plan.ask(FRUGAL.id(), SOON);
    assertThat(all(SOON)).hasSize(3);

    used = 998;
    plan.ask(FRUGAL.id(), SOON);
    assertThat(all(SOON)).extracting(Turn::journal).containsExactly(Optional.empty());

    used = 0;
    Instant december = Instant.parse("2026-12-01T00:16:00Z");
    assertThat(all(december))
        .extracting(Turn::journal)
        .contains(Optional.of(Journal.INCOMING), Optional.of(Journal.OUTGOING));
  }
}
