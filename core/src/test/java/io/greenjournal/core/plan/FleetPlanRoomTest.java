package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static io.greenjournal.core.plan.Plans.instance;
import static io.greenjournal.core.plan.Plans.somethingNew;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands still leaves room for the others. */
class FleetPlanRoomTest extends OnePlan {
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
}
