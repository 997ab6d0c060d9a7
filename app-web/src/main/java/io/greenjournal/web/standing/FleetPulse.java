package io.greenjournal.web.standing;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.StorageTrouble;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.plan.Expected;
import io.greenjournal.core.port.Storage;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Pulse;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what needs a person, and says when the next journal is read or why none is. */
@Singleton
final class FleetPulse implements Pulse {
  /** Whoever waits no longer than this may call it live. */
  private static final Duration LIVE = Duration.ofMinutes(2);

  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Standings standings;
  private final SyncSchedule schedule;
  private final Storage storage;

  FleetPulse(Standings standings, SyncSchedule schedule, Storage storage) {
    this.standings = standings;
    this.schedule = schedule;
    this.storage = storage;
  }

  @Override
  public Beat beat(AccessScope scope, Times times) {
    List<Standing> all = standings.all(scope, times.now());
    Optional<Instant> next =
        schedule.expected(scope::allows, 1).stream().map(Expected::due).findFirst();
    return beat(all, next, storage.trouble(), times);
  }

  static Beat beat(
      List<Standing> all, Optional<Instant> next, Optional<StorageTrouble> trouble, Times times) {
    long sick = all.stream().filter(FleetPulse::needsAPerson).count();
    long resting = all.stream()
        .flatMap(one -> one.journals().stream().map(one::health))
        .filter(health -> health == JournalHealth.PARKED || health == JournalHealth.FAILING)
        .count();
    Words t = times.words();
    if (trouble.isPresent()) {
      return new Beat(sick, resting, "bad", t.of("standing.pulse.readOnly"), Optional.empty());
    }
    if (next.isPresent()) {
      Instant at = next.get();
      boolean live = at.isBefore(times.now().plus(LIVE));
      boolean due = at.isBefore(times.now().plus(AT_ONCE));
      return new Beat(
          sick,
          resting,
          live ? "good" : "idle",
          t.of(
              due
                  ? "standing.pulse.reading"
                  : live ? "standing.pulse.live" : "standing.pulse.waits"),
          next.filter(when -> !due));
    }
    return new Beat(sick, resting, tone(all), t.of(why(all)), Optional.empty());
  }

  private static boolean needsAPerson(Standing standing) {
    return Troubles.of(standing).stream().anyMatch(trouble -> trouble.tone() == Trouble.Tone.BAD);
  }

  /** Nothing waits for its turn: everything is at it, or nobody may be asked. */
  private static String why(List<Standing> all) {
    if (all.isEmpty()) {
      return "standing.pulse.none";
    }
    if (all.stream().allMatch(one -> one.instance().pace() == Pace.MANUAL)) {
      return "standing.pulse.byHand";
    }
    return isAtIt(all) ? "standing.pulse.reading" : "standing.pulse.parked";
  }

  private static boolean isAtIt(List<Standing> all) {
    return all.stream()
        .filter(one -> one.instance().pace() != Pace.MANUAL)
        .flatMap(one -> one.journals().stream().map(one::health))
        .anyMatch(health -> health != JournalHealth.PARKED);
  }

  private static String tone(List<Standing> all) {
    return switch (why(all)) {
      case "standing.pulse.reading" -> "good";
      case "standing.pulse.parked" -> "warn";
      default -> "idle";
    };
  }
}
