package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static io.greenjournal.core.plan.Plans.instance;
import static io.greenjournal.core.plan.Plans.somethingNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose turn comes when. */
class FleetPlanTurnsTest extends OnePlan {
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
