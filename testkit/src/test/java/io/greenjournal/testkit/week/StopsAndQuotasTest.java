package io.greenjournal.testkit.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.MonthlyQuota;
import io.greenjournal.testkit.week.Sickness.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What becomes of a small fleet over stops, sleep, set clocks and months. */
class StopsAndQuotasTest {
  private static final Instant START = Instant.parse("2026-10-24T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private static VirtualConsole console(List<Instance> fleet, Duration time) {
    return new VirtualConsole(fleet, clock -> vendor(fleet, clock, time), START, 3);
  }

  private static SimulatedVendor vendor(List<Instance> fleet, InstantSource clock, Duration time) {
    SimulatedVendor vendor = new SimulatedVendor(clock, 4);
    fleet.forEach(
        one -> vendor.add(one, 10, new Window(START.minus(Duration.ofDays(30)), START.plus(time))));
    return vendor;
  }

  private static List<Hole> holes(VirtualConsole console) {
    return console
        .cache()
        .holes(
            AccessScope.everything(),
            new Window(START.minus(Duration.ofDays(100)), console.instant()));
  }

  @Test
  void after_a_stop_of_six_hours_nothing_is_missing() {
    VirtualConsole console = console(FleetMade.of(10, 10, 10, 0), Duration.ofDays(3));
    console.runUntil(START.plus(DAY));
    console.stopFor(Duration.ofHours(6));
    assertThat(holes(console)).isEmpty();
    console.runUntil(console.instant().plus(Duration.ofHours(2)));

    assertThat(holes(console)).isEmpty();
    Instant back = START.plus(DAY).plus(Duration.ofHours(3));
    assertThat(console
            .cache()
            .coverage(AccessScope.everything(), new Window(back, back.plusSeconds(1))))
        .hasSize(20 * 2 + 10 * 2 + 15 * 2);
  }

  @Test
  void after_a_stop_of_twenty_days_what_is_out_of_reach_is_shown() {
    VirtualConsole console = console(FleetMade.of(10, 0, 0, 0), Duration.ofDays(30));
    console.runUntil(START.plus(DAY));
    console.stopFor(Duration.ofDays(20));
    console.runUntil(console.instant().plus(Duration.ofHours(1)));

    assertThat(holes(console)).hasSize(5 * 4).allSatisfy(hole -> {
      assertThat(hole.cause()).isEqualTo(HoleCause.OUT_OF_REACH);
      assertThat(hole.span().length())
          .isBetween(DAY.multipliedBy(6).minusHours(1), DAY.multipliedBy(6).plusHours(2));
      assertThat(messenger(hole)).isEqualTo(Messenger.WHATSAPP);
    });
  }

  private static Messenger messenger(Hole hole) {
    long number = Long.parseLong(hole.instance().value()) - 1_101_000_000L;
    return FleetMade.instance((int) number, Pace.LIVE).messenger();
  }

  @Test
  void a_machine_that_sleeps_every_night_misses_nothing() {
    VirtualConsole console = console(FleetMade.of(10, 5, 5, 0), Duration.ofDays(6));
    for (int night = 0; night < 5; night++) {
      console.runUntil(console.instant().plus(Duration.ofHours(16)));
      console.sleepFor(Duration.ofHours(8));
    }
    console.runUntil(console.instant().plus(Duration.ofHours(2)));

    assertThat(holes(console)).isEmpty();
    assertThat(console
            .ages()
            .most(place -> place.journal().equals(java.util.Optional.of(Journal.INCOMING))))
        .isLessThan(Duration.ofMinutes(80));
  }

  @Test
  void a_clock_that_is_set_ahead_and_back_again_stops_nobody() {
    VirtualConsole console = console(FleetMade.of(10, 0, 0, 0), Duration.ofDays(4));
    console.runUntil(START.plus(DAY));
    console.sleepFor(Duration.ofHours(30));
    console.runUntil(console.instant().plus(Duration.ofMinutes(20)));
    long before = console.vendor().calls();
    console.sleepFor(Duration.ofHours(-30));
    Instant back = console.instant();
    console.runUntil(back.plus(Duration.ofMinutes(30)));

    // At least one call of each of the message journals every six minutes.
    assertThat(console.vendor().calls() - before).isGreaterThan(5 * 20);
    console
        .cache()
        .states(AccessScope.everything())
        .forEach(state ->
            assertThat(state.lastTriedAt().orElseThrow()).isBetween(back, console.instant()));
  }

  @Test
  void the_change_to_winter_time_changes_nothing() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
      long there = callsOverTheChange();
      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));

      assertThat(there).isEqualTo(callsOverTheChange()).isGreaterThan(1_000);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private static long callsOverTheChange() {
    VirtualConsole console = console(FleetMade.of(4, 2, 2, 0), Duration.ofDays(2));
    console.runUntil(START.plus(DAY));
    assertThat(holes(console)).isEmpty();
    return console.vendor().calls();
  }

  @Test
  void developer_plans_last_for_each_month_whatever_people_do() {
    List<Instance> fleet = FleetMade.of(0, 0, 12, 0);
    VirtualConsole console = console(fleet, Duration.ofDays(75));
    Consumer<Instance> fails = one -> console
        .vendor()
        .falls(
            one.id(),
            new Sickness(Kind.UNREACHABLE, new Window(START, START.plus(Duration.ofDays(9)))));
    fleet.subList(0, 4).forEach(fails);
    Random people = new Random(2);
    for (int hour = 0; hour < 24 * 70; hour++) {
      for (int half = 0; half < 2; half++) {
        console.runUntil(console.instant().plus(Duration.ofMinutes(30)));
        console.ask(fleet.get(0).id(), Journal.of(fleet.get(0).messenger()));
      }
      Instance eager = fleet.get(people.nextInt(3));
      console.ask(eager.id(), Journal.of(eager.messenger()));
      if (hour % 100 == 99) {
        console.stopFor(Duration.ofSeconds(30));
      }
    }

    assertThat(console.vendor().counted().values())
        .allMatch(calls -> calls <= MonthlyQuota.CALLS)
        .anyMatch(calls -> calls > 950);
    // Where nobody asks, the month is used, and the reserve is not touched.
    assertThat(console.vendor().counted().entrySet())
        .filteredOn(entry -> entry.getKey().month().getMonthValue() == 12
            && entry.getKey().place().instance().equals(fleet.get(11).id()))
        .allMatch(entry -> entry.getValue() > 850 && entry.getValue() <= 900)
        .isNotEmpty();
  }
}
