package io.greenjournal.testkit.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.MonthlyQuota;
import io.greenjournal.core.plan.Turn.Place;
import io.greenjournal.testkit.week.Sickness.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A week of 500 instances over the end of a month: every tenth is ill in one of ten ways, a host fails, people ask,
 * the program is killed twice, is stopped for six hours, and the machine sleeps through a night.
 */
class WeekOfFleetTest {
  private static final Instant START = Instant.parse("2026-11-27T00:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(7));
  private static final Duration SLACK = Duration.ofMinutes(80);
  private static final int ILL_EVERY = 10;
  private static final String FAILING_HOST = "11007.api.example";

  private final List<Instance> fleet = FleetMade.of(60, 230, 150, 60);
  private final Map<InstanceId, Instance> byId = new HashMap<>();
  private final VirtualConsole console = new VirtualConsole(fleet, this::vendor, START, 5);
  private final Random people = new Random(9);
  private final Map<HoleCause, Long> most = new EnumMap<>(HoleCause.class);

  private SimulatedVendor vendor(java.time.InstantSource clock) {
    SimulatedVendor vendor = new SimulatedVendor(clock, 7);
    Window time = new Window(START.minus(Duration.ofDays(20)), END);
    Kind[] kinds = Kind.values();
    for (int i = 0; i < fleet.size(); i++) {
      Instance instance = fleet.get(i);
      byId.put(instance.id(), instance);
      vendor.add(instance, i % 7 == 0 ? 80 : 6, time);
      if (i % ILL_EVERY == 3) {
        Kind kind = kinds[i / ILL_EVERY % kinds.length];
        vendor.falls(instance.id(), new Sickness(kind, time(kind)));
      }
      if (instance.apiUrl().getHost().equals(FAILING_HOST)) {
        vendor.falls(instance.id(), new Sickness(Kind.STANDS_STILL, hours(100, 103)));
      }
    }
    return vendor;
  }

  private static Window time(Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> hours(20, 26);
      case STANDS_STILL -> hours(30, 60);
      case WRONG_TOKEN -> hours(40, 64);
      case NOT_LINKED -> hours(45, 57);
      case RATE_LIMITED -> hours(10, 150);
      case QUOTA_USED_UP -> hours(50, 96);
      case NO_STATUSES -> hours(-1, 200);
      case GARBLED -> hours(70, 74);
      case TOO_LARGE -> hours(80, 90);
      case BAD_RECORD -> hours(90, 91);
    };
  }

  private static Window hours(int from, int to) {
    return new Window(START.plus(Duration.ofHours(from)), START.plus(Duration.ofHours(to)));
  }

  private void live() {
    for (int hour = 1; hour <= 168; hour++) {
      Instant then = START.plus(Duration.ofHours(hour));
      if (then.isBefore(console.instant())) {
        continue;
      }
      console.runUntil(then);
      look();
      for (int i = 0; i < 10; i++) {
        Instance one = fleet.get(people.nextInt(fleet.size()));
        console.ask(one.id(), Journal.of(one.messenger()));
      }
      switch (hour) {
        case 12, 61 -> console.stopFor(Duration.ofSeconds(20));
        case 108 -> console.stopFor(Duration.ofHours(6));
        case 140 -> console.sleepFor(Duration.ofHours(8));
        default -> {}
      }
      if (hour == 66) {
        fleet.stream()
            .filter(one -> isIll(one.id(), Kind.WRONG_TOKEN))
            .forEach(one -> console.ask(one.id(), Journal.of(one.messenger())));
      }
    }
  }

  /** Every hole of the hour is explained, those too that will be filled. */
  private void look() {
    List<Hole> holes = holes();
    assertThat(holes).allSatisfy(hole -> assertThat(isExplained(hole)).isTrue());
    for (HoleCause cause : HoleCause.values()) {
      most.merge(cause, count(holes, hole -> hole.cause() == cause), Math::max);
    }
  }

  private List<Hole> holes() {
    return console
        .cache()
        .holes(AccessScope.everything(), new Window(START.minus(Duration.ofDays(90)), END));
  }

  @Test
  void a_week_passes_and_every_hole_has_its_cause() throws IOException {
    live();
    List<Hole> holes = holes();
    write(holes);

    assertThat(most.get(HoleCause.FAULT)).isPositive();
    assertThat(holes)
        .filteredOn(hole -> isHealthy(hole.instance()) && !isManual(hole))
        .isEmpty();
    assertThat(holes).filteredOn(this::isReachableAndNobodyTried).isEmpty();
    assertNothingIsLostWhereTheJournalIsCovered();
    assertNoQuotaIsExceeded();
    assertThat(console.ages().most(of(Pace.LIVE, true)))
        .isLessThanOrEqualTo(Duration.ofSeconds(335));
    assertThat(console.ages().most(of(Pace.RELAXED, true)))
        .isLessThanOrEqualTo(Duration.ofSeconds(16 * 60 + 40));
    assertThat(console.ages().answers(of(Pace.LIVE, true))).isGreaterThan(50_000);
  }

  /** Each hole lies in a break of the program, or in an illness of its instance that leads to its cause. */
  private boolean isExplained(Hole hole) {
    Instance instance = byId.get(hole.instance());
    if (hole.cause() == HoleCause.NOT_RUNNING) {
      return instance.pace() == Pace.MANUAL
          || console.breaks().stream().anyMatch(pause -> lies(hole.span(), pause));
    }
    return console.vendor().sicknesses(hole.instance()).stream()
        .anyMatch(one -> one.kind().cause == hole.cause()
            && (one.kind() == Kind.BAD_RECORD || lies(hole.span(), one.time())));
  }

  private static boolean lies(Window span, Window time) {
    return !span.from().isBefore(time.from().minus(SLACK))
        && !span.to().isAfter(time.to().plus(SLACK));
  }

  /** An hour after an illness is over, nothing of it may be left but what an answer has left open. */
  private boolean isReachableAndNobodyTried(Hole hole) {
    return !isManual(hole)
        && hole.cause() != HoleCause.PARSE_LOSS
        && console.vendor().sicknesses(hole.instance()).stream()
            .allMatch(one -> one.time().to().isBefore(END.minus(SLACK)));
  }

  /** What is told to be complete is complete, but for the last two minutes, whose records may be late. */
  private void assertNothingIsLostWhereTheJournalIsCovered() {
    long checked = 0;
    Window ever = new Window(START.minus(Duration.ofDays(90)), END);
    for (Instance instance : fleet) {
      for (Journal journal : Journal.ofMessages()) {
        List<Window> covered =
            console.cache().coverage(AccessScope.everything(), instance.id(), journal, ever);
        for (SimulatedVendor.Sent sent :
            console.vendor().sent(new Place(instance.id(), Optional.of(journal)))) {
          Instant shown = sent.at().plus(SimulatedVendor.LATE);
          if (covered.stream().anyMatch(span -> span.contains(sent.at()) && span.contains(shown))) {
            checked++;
            assertThat(console.took(sent.record())).as("%s", sent).isTrue();
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(50_000);
  }

  private void assertNoQuotaIsExceeded() {
    assertThat(console.vendor().counted().entrySet())
        .filteredOn(entry -> console.vendor().hasQuota(entry.getKey().place().instance()))
        .allSatisfy(entry -> assertThat(entry.getValue()).isLessThanOrEqualTo(MonthlyQuota.CALLS))
        .hasSizeGreaterThan(500);
  }

  private boolean isManual(Hole hole) {
    return byId.get(hole.instance()).pace() == Pace.MANUAL;
  }

  private boolean isHealthy(InstanceId instance) {
    return console.vendor().sicknesses(instance).isEmpty();
  }

  private boolean isIll(InstanceId instance, Kind kind) {
    return console.vendor().sicknesses(instance).stream().anyMatch(one -> one.kind() == kind);
  }

  private Predicate<Place> of(Pace pace, boolean healthy) {
    return place -> byId.get(place.instance()).pace() == pace
        && isHealthy(place.instance()) == healthy
        && place.journal().filter(journal -> !journal.isStatuses()).isPresent();
  }

  private void write(List<Hole> holes) throws IOException {
    StringBuilder text = new StringBuilder(
        "A week of 500 instances in virtual time, %s to %s%n".formatted(START, END));
    text.append("calls %d, most turns under way %d%n"
        .formatted(console.vendor().calls(), console.mostUnderWay()));
    text.append("why: %s%n%n".formatted(console.reasons()));
    text.append(
        "%-8s %-8s %12s %12s %12s%n".formatted("pace", "", "answers", "99 % within", "longest"));
    for (Pace pace : List.of(Pace.LIVE, Pace.RELAXED, Pace.FRUGAL)) {
      for (boolean healthy : new boolean[] {true, false}) {
        text.append("%-8s %-8s %12d %12s %12s%n"
            .formatted(
                pace.word(),
                healthy ? "healthy" : "ill",
                console.ages().answers(of(pace, healthy)),
                seconds(console.ages().usual(of(pace, healthy))),
                seconds(console.ages().most(of(pace, healthy)))));
      }
    }
    text.append("%nmost calls of a method in a month with a quota of %d: %d%n"
        .formatted(
            MonthlyQuota.CALLS,
            console.vendor().counted().entrySet().stream()
                .filter(
                    entry -> console.vendor().hasQuota(entry.getKey().place().instance()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0)));
    text.append("%n%-16s %16s %16s %16s%n"
        .formatted("holes by cause", "most at once", "left", "of the healthy"));
    for (HoleCause cause : HoleCause.values()) {
      text.append("%-16s %16d %16d %16d%n"
          .formatted(
              cause.word(),
              most.getOrDefault(cause, 0L),
              count(holes, hole -> hole.cause() == cause),
              count(holes, hole -> hole.cause() == cause && isHealthy(hole.instance()))));
    }
    Files.writeString(Files.createDirectories(Path.of("target")).resolve("week.txt"), text);
  }

  private static String seconds(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart()).toLowerCase(Locale.ROOT);
  }

  private static long count(List<Hole> holes, Predicate<Hole> which) {
    return Stream.of(holes).flatMap(List::stream).filter(which).count();
  }
}
