package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.plan.Turn.Place;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens, in whatever order: some rules always hold. */
class FleetPlanPropertiesTest {
  private static final List<Instance> FLEET = List.of(
      Plans.instance(1, Pace.LIVE),
      Plans.instance(2, Pace.RELAXED),
      Plans.instance(3, Pace.FRUGAL),
      Plans.instance(4, Pace.MANUAL));

  private record Month(Place place, YearMonth month) {}

  @Property(tries = 150)
  void turns_never_double_never_stall_and_never_burn_a_quota(@ForAll long seed) {
    Random chance = new Random(seed);
    Map<Month, Integer> used = new HashMap<>();
    int before = chance.nextInt(MonthlyQuota.CALLS - 200, MonthlyQuota.CALLS);
    FleetPlan plan = new FleetPlan(
        new Pacing(Duration.ofSeconds(60)),
        (id, journal, month) ->
            used.getOrDefault(new Month(new Place(id, Optional.of(journal)), month), before),
        8,
        new Random(seed + 1));
    Instant now = NOW;
    plan.fleet(FLEET, now);
    List<Turn> running = new ArrayList<>();
    Map<Place, Instant> lastEnd = new HashMap<>();
    Map<Place, Instant> parked = new HashMap<>();
    for (int step = 0; step < 2_000; step++) {
      int what = chance.nextInt(100);
      if (what < 2) {
        now = now.plus(Duration.ofMinutes(chance.nextInt(-2_000, 2_000)));
        plan.jumped(ClockWatch.Jump.LARGE, now);
        lastEnd.clear();
      } else if (what < 4) {
        Instance asked = FLEET.get(chance.nextInt(4));
        plan.ask(asked.id(), now);
        parked.keySet().removeIf(place -> place.instance().equals(asked.id()));
      } else {
        now = now.plusSeconds(chance.nextInt(60));
      }
      List<Turn> begun = plan.begin(now);
      running.addAll(begun);
      Set<Place> places = new HashSet<>();
      running.forEach(turn -> assertThat(places.add(turn.place())).isTrue());
      for (Turn turn : begun) {
        assertThat(parked.getOrDefault(turn.place(), Instant.MIN)).isBeforeOrEqualTo(now);
        assertThat(turn.instance().pace() == Pace.MANUAL && !turn.asked()).isFalse();
      }
      for (Turn turn : List.copyOf(running)) {
        if (chance.nextInt(3) > 0) {
          running.remove(turn);
          int calls = chance.nextInt(1, 4);
          Month month = new Month(turn.place(), MonthlyQuota.month(now));
          used.merge(month, before + calls, (sum, more) -> sum + calls);
          Optional<Instant> rest = chance.nextInt(20) == 0
              ? Optional.of(now.plusSeconds(chance.nextInt(1, 3_600)))
              : Optional.empty();
          plan.ended(
              turn, rest.isPresent() ? Plans.refused(now, rest) : Plans.nothingNew(now), now);
          lastEnd.put(turn.place(), now);
          parked.remove(turn.place());
          rest.ifPresent(until -> parked.put(turn.place(), until));
        }
      }
    }
    used.forEach((month, calls) -> {
      if (month.place().instance().equals(FLEET.get(2).id())
          && month.place().journal().isPresent()) {
        assertThat(calls).isLessThanOrEqualTo(MonthlyQuota.CALLS);
      }
    });
    running.forEach(turn -> plan.ended(turn, Plans.nothingNew(turn.seen().newSince()), NOW));
  }

  @Property(tries = 100)
  void every_journal_in_the_background_is_asked_within_its_slowest_interval(@ForAll long seed) {
    Random chance = new Random(seed);
    FleetPlan plan = new FleetPlan(
        new Pacing(Duration.ofSeconds(60)), (id, journal, month) -> 0, 8, new Random(seed + 1));
    Instant now = NOW;
    plan.fleet(FLEET.subList(0, 2), now);
    Map<Place, Instant> last = new HashMap<>();
    for (int second = 0; second < 20_000; second += 5) {
      // The last quarter of an hour is calm, so that each journal must have had its turn since the
      // last jump.
      if (chance.nextInt(300) == 0 && second < 19_000) {
        now = now.plus(Duration.ofMinutes(chance.nextInt(-10_000, 10_000)));
        plan.jumped(ClockWatch.Jump.LARGE, now);
        last.clear();
      }
      now = now.plusSeconds(5);
      for (Turn turn : plan.begin(now)) {
        Instant before = last.put(turn.place(), now);
        Duration most = turn.instance().pace() == Pace.LIVE || turn.journal().isEmpty()
            ? Duration.ofSeconds(330)
            : Duration.ofSeconds(990);
        if (before != null) {
          assertThat(Duration.between(before, now)).isLessThanOrEqualTo(most.plusSeconds(5));
        }
        boolean news = chance.nextInt(10) == 0;
        plan.ended(turn, news ? Plans.somethingNew(now) : Plans.nothingNew(now), now);
      }
    }
    Instant end = now;
    assertThat(last).hasSize(6);
    last.values().forEach(at -> assertThat(at).isAfter(end.minusSeconds(1_000)));
  }
}
