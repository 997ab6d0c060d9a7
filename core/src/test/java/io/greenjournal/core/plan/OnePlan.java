package io.greenjournal.core.plan;

import static io.greenjournal.core.plan.Plans.NOW;
import static io.greenjournal.core.plan.Plans.instance;
import static io.greenjournal.core.plan.Plans.nothingNew;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.plan.Turn.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A plan for three instances of different paces. */
abstract class OnePlan {
  static final Instance LIVE = instance(1, Pace.LIVE);
  static final Instance MANUAL = instance(2, Pace.MANUAL);
  static final Instance FRUGAL = instance(3, Pace.FRUGAL);
  static final Place INCOMING = new Place(LIVE.id(), Optional.of(Journal.INCOMING));
  static final Instant SOON = NOW.plusSeconds(60);

  int used;
  final FleetPlan plan = new FleetPlan(
      new Pacing(Duration.ofSeconds(60)), (id, journal, month) -> used, 64, new Random(1));

  /** All turns of a moment, as if each took no time. */
  List<Turn> all(Instant now) {
    List<Turn> all = new ArrayList<>();
    for (List<Turn> some = plan.begin(now); !some.isEmpty(); some = plan.begin(now)) {
      end(some, now);
      all.addAll(some);
    }
    return all;
  }

  void end(List<Turn> turns, Instant now) {
    turns.forEach(turn -> plan.ended(turn, nothingNew(now), now));
  }

  void drain(Instant from) {
    for (int second = 0; second <= 61; second++) {
      all(from.plusSeconds(second));
    }
  }
}
