package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static io.greenjournal.core.plan.Plans.instance;
import static io.greenjournal.core.plan.Plans.nothingNew;
import static io.greenjournal.core.plan.Plans.refused;
import static io.greenjournal.core.plan.Plans.somethingNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.Turn.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetPlanTest {
  private static final Instance LIVE = instance(1, Pace.LIVE);
  private static final Instance MANUAL = instance(2, Pace.MANUAL);
  private static final Instance FRUGAL = instance(3, Pace.FRUGAL);
  private static final Place INCOMING = new Place(LIVE.id(), Optional.of(Journal.INCOMING));
  private static final Instant SOON = NOW.plusSeconds(60);

  private int used;
  private final FleetPlan plan = new FleetPlan(
      new Pacing(Duration.ofSeconds(60)), (id, journal, month) -> used, 64, new Random(1));

  /** All turns of a moment, as if each took no time. */
  private List<Turn> all(Instant now) {
    List<Turn> all = new ArrayList<>();
    for (List<Turn> some = plan.begin(now); !some.isEmpty(); some = plan.begin(now)) {
      end(some, now);
      all.addAll(some);
    }
    return all;
  }

  private void end(List<Turn> turns, Instant now) {
    turns.forEach(turn -> plan.ended(turn, nothingNew(now), now));
  }

  @Test
  void a_new_instance_is_asked_everything_once_it_has_shown_that_it_answers() {
    plan.fleet(List.of(LIVE), NOW);
    List<Turn> first = plan.begin(NOW.plusSeconds(1));
    assertThat(first).hasSize(1);
    assertThat(plan.begin(NOW.plusSeconds(2))).isEmpty();
    end(first, NOW.plusSeconds(2));

    assertThat(Stream.concat(first.stream(), all(NOW.plusSeconds(2)).stream()))
        .extracting(Turn::journal)
        .containsExactlyInAnyOrder(
            Optional.of(Journal.INCOMING), Optional.of(Journal.OUTGOING), Optional.empty());
  }

  @Test
  void nothing_is_asked_twice_at_once() {
    plan.fleet(List.of(LIVE), NOW);
    all(NOW.plusSeconds(1));
    assertThat(plan.begin(NOW.plus(Duration.ofHours(23)))).hasSize(3);

    assertThat(plan.begin(NOW.plus(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void the_next_turn_comes_about_one_interval_later() {
    plan.fleet(List.of(LIVE), NOW);
    all(SOON);

    assertThat(plan.begin(SOON.plusSeconds(53))).isEmpty();
    assertThat(plan.begin(SOON.plusSeconds(67))).hasSize(2);
    assertThat(plan.interval(LIVE.id(), Journal.INCOMING)).contains(Duration.ofSeconds(60));
  }

  @Test
  void a_quiet_journal_is_asked_more_rarely_and_a_busy_one_at_its_pace_at_once() {
    plan.fleet(List.of(LIVE), NOW);
    Instant later = NOW.plus(Duration.ofHours(2));
    all(later);
    assertThat(plan.interval(LIVE.id(), Journal.INCOMING)).contains(Duration.ofMinutes(5));
    assertThat(plan.begin(later.plusSeconds(200))).isEmpty();

    Instant next = later.plusSeconds(331);
    List<Turn> turns = plan.begin(next);
    assertThat(turns).hasSize(3);
    turns.forEach(turn -> plan.ended(turn, somethingNew(next), next));

    assertThat(plan.interval(LIVE.id(), Journal.INCOMING)).contains(Duration.ofSeconds(60));
    assertThat(plan.begin(next.plusSeconds(67))).hasSize(2);
  }

  @Test
  void nobody_but_a_person_asks_a_manual_instance() {
    plan.fleet(List.of(MANUAL), NOW);
    assertThat(plan.begin(SOON)).isEmpty();

    plan.ask(MANUAL.id(), SOON);
    List<Turn> turns = all(SOON);

    assertThat(turns).hasSize(3).allMatch(Turn::asked);
    assertThat(plan.begin(SOON.plus(Duration.ofDays(365)))).isEmpty();
  }

  @Test
  void what_a_person_asks_for_while_it_runs_is_done_once_more() {
    plan.fleet(List.of(LIVE), NOW);
    all(NOW.plusSeconds(1));
    Instant later = NOW.plus(Duration.ofHours(1));
    List<Turn> running = plan.begin(later);

    plan.ask(LIVE.id(), later);
    end(running, later);

    assertThat(running).hasSize(3).noneMatch(Turn::asked);
    assertThat(plan.begin(later)).hasSize(3).allMatch(Turn::asked);
  }

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

  private void drain(Instant from) {
    for (int second = 0; second <= 61; second++) {
      all(from.plusSeconds(second));
    }
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

  @Test
  void a_change_of_pace_takes_effect_at_once() {
    plan.fleet(List.of(MANUAL), NOW);
    assertThat(plan.begin(SOON)).isEmpty();

    plan.fleet(List.of(instance(2, Pace.LIVE)), SOON);

    assertThat(all(SOON.plusSeconds(1))).hasSize(3);
  }

  @Test
  void a_removed_instance_is_forgotten_and_its_turn_ends_in_peace() {
    plan.fleet(List.of(LIVE), NOW);
    List<Turn> turns = plan.begin(SOON);
    plan.fleet(List.of(), SOON);

    end(turns, SOON);

    assertThat(plan.begin(SOON.plus(Duration.ofDays(1)))).isEmpty();
    assertThat(plan.underWay()).isZero();
  }

  @Test
  void a_hundred_that_stand_still_leave_room_for_the_others() {
    Instance well = instance(999, Pace.LIVE);
    List<Instance> fleet = new ArrayList<>();
    IntStream.range(0, 100).forEach(i -> fleet.add(instance(i, Pace.LIVE)));
    fleet.add(well);
    plan.fleet(fleet, NOW);

    int turnsOfTheWell = 0;
    int most = 0;
    for (int second = 0; second < 300; second++) {
      Instant now = NOW.plusSeconds(second);
      for (Turn turn : plan.begin(now)) {
        if (turn.instance().equals(well)) {
          turnsOfTheWell++;
          plan.ended(turn, somethingNew(now), now);
        }
      }
      most = Math.max(most, plan.underWay());
    }

    assertThat(turnsOfTheWell).isGreaterThanOrEqualTo(9);
    assertThat(most).isLessThanOrEqualTo(192);
  }

  @Test
  void the_journal_that_stands_still_does_not_hold_up_the_other_of_its_instance() {
    plan.fleet(List.of(LIVE), NOW);
    int others = 0;
    for (int second = 0; second < 300; second++) {
      Instant now = NOW.plusSeconds(second);
      for (Turn turn : plan.begin(now)) {
        if (turn.journal().equals(Optional.of(Journal.OUTGOING))) {
          others++;
          plan.ended(turn, somethingNew(now), now);
        }
      }
    }

    assertThat(others).isGreaterThanOrEqualTo(4);
  }

  @Test
  void a_host_that_stands_still_takes_no_more_than_half_of_the_room_for_the_quick() {
    List<Instance> fleet = new ArrayList<>();
    IntStream.range(0, 300).forEach(i -> fleet.add(instance(i, Pace.LIVE, "still")));
    plan.fleet(fleet, NOW);
    assertThat(plan.begin(NOW.plusSeconds(61))).hasSize(32);

    Instance well = instance(999, Pace.LIVE, "well");
    fleet.add(well);
    plan.fleet(fleet, NOW.plusSeconds(61));

    assertThat(plan.begin(NOW.plusSeconds(62))).extracting(Turn::instance).containsExactly(well);
  }

  @Test
  void what_nobody_waits_for_any_more_has_its_usual_time_again() {
    plan.fleet(List.of(LIVE, MANUAL), NOW);
    all(SOON);
    plan.ask(LIVE.id(), SOON.plusSeconds(1));
    plan.ask(MANUAL.id(), SOON.plusSeconds(1));
    assertThat(plan.isWaitedFor(MANUAL.id(), Journal.INCOMING)).isTrue();

    plan.withdraw(LIVE.id());
    plan.withdraw(MANUAL.id());

    assertThat(plan.isWaitedFor(LIVE.id(), Journal.INCOMING)).isFalse();
    assertThat(plan.nextCall(MANUAL.id(), Journal.INCOMING)).isEmpty();
    assertThat(plan.nextCall(LIVE.id(), Journal.INCOMING)).isPresent();
    assertThat(all(SOON.plusSeconds(70))).extracting(Turn::asked).containsOnly(false);
  }

  @Test
  void a_turn_under_way_is_not_begun_again_for_those_who_withdraw() {
    plan.fleet(List.of(LIVE), NOW);
    all(SOON);
    Instant next = SOON.plusSeconds(67);
    List<Turn> underWay = plan.begin(next);
    plan.ask(LIVE.id(), next);
    assertThat(plan.isWaitedFor(LIVE.id(), Journal.INCOMING)).isTrue();

    plan.withdraw(LIVE.id());
    end(underWay, next);

    assertThat(plan.isWaitedFor(LIVE.id(), Journal.INCOMING)).isFalse();
    assertThat(plan.begin(next.plusSeconds(1))).isEmpty();
  }

  @Test
  void one_journal_can_be_asked_for_alone() {
    plan.fleet(List.of(MANUAL), NOW);
    plan.ask(MANUAL.id(), Journal.OUTGOING, NOW);

    assertThat(all(NOW)).extracting(Turn::journal).containsExactly(Optional.of(Journal.OUTGOING));
  }

  @Test
  void the_next_calls_are_told_in_the_order_of_time_and_for_whom_one_may_see() {
    plan.fleet(List.of(LIVE, MANUAL, FRUGAL), NOW);
    all(SOON);
    plan.ask(MANUAL.id(), SOON);

    List<Expected> next = plan.expected(id -> !id.equals(FRUGAL.id()), 3);

    assertThat(next).hasSize(3).isSortedAccordingTo(Comparator.comparing(Expected::due));
    assertThat(next.subList(0, 2)).allMatch(Expected::asked);
    assertThat(next.get(2).instance()).isEqualTo(LIVE.id());
    assertThat(next.get(2).asked()).isFalse();
    assertThat(plan.expected(id -> true, 10)).hasSize(6);
    assertThat(plan.expected(id -> false, 10)).isEmpty();
  }

  @Test
  void a_turn_tells_when_it_was_to_begin() {
    plan.fleet(List.of(MANUAL), NOW);
    plan.ask(MANUAL.id(), NOW.plusSeconds(2));

    assertThat(plan.begin(NOW.plusSeconds(5)))
        .extracting(Turn::due)
        .containsOnly(NOW.plusSeconds(2));
  }
}
