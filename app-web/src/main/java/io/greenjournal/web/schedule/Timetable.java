package io.greenjournal.web.schedule;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.schedule.Turn.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose turn it is. A place that is new here is asked at once; afterwards at its interval, a tenth earlier or
 * later, so that the calls of many instances do not fall together. Knows nothing of threads but is safe for them.
 */
final class Timetable {
  /** State and settings of an instance change rarely, and asking costs no quota. */
  static final Duration OBSERVE = Duration.ofMinutes(5);

  private final Paces paces;
  private final RandomGenerator random;
  private final Map<Place, Instant> next = new HashMap<>();
  private final Set<Place> running = new HashSet<>();
  /** Asked for by a person while it ran: what it brought may miss what the person waits for. */
  private final Set<Place> again = new HashSet<>();

  Timetable(Paces paces, RandomGenerator random) {
    this.paces = paces;
    this.random = random;
  }

  /**
   * The turns that are due, the longest waiting first; each is running until it is {@link #done}.
   *
   * @param instances all that there are; others are forgotten
   * @param most at most so many
   */
  synchronized List<Turn> due(Collection<Instance> instances, Instant now, int most) {
    List<Turn> turns = instances.stream().flatMap(Timetable::turns).toList();
    Set<Place> known = turns.stream().map(Turn::place).collect(Collectors.toSet());
    next.keySet().retainAll(known);
    Map<Place, Turn> byPlace =
        turns.stream().collect(Collectors.toMap(Turn::place, Function.identity(), (a, b) -> a));
    List<Place> due = byPlace.values().stream()
        .filter(turn -> isDue(turn, now))
        .map(Turn::place)
        .sorted(Comparator.comparing((Place place) -> next.getOrDefault(place, Instant.MIN)))
        .limit(most)
        .toList();
    running.addAll(due);
    List<Turn> started = new ArrayList<>();
    due.forEach(place -> Optional.ofNullable(byPlace.get(place)).ifPresent(started::add));
    return started;
  }

  private static Stream<Turn> turns(Instance instance) {
    return Stream.concat(
        Paces.journals(instance).stream().map(journal -> new Turn(instance, Optional.of(journal))),
        Stream.of(new Turn(instance, Optional.empty())));
  }

  private boolean isDue(Turn turn, Instant now) {
    if (running.contains(turn.place())) {
      return false;
    }
    Instant at = next.get(turn.place());
    Optional<Duration> interval = interval(turn);
    if (at == null) {
      return interval.isPresent();
    }
    // A clock that was set back must not stop the reading until it has caught up.
    boolean tooFar = interval.map(i -> at.isAfter(now.plus(i).plus(i))).orElse(false);
    return !at.isAfter(now) || tooFar;
  }

  private Optional<Duration> interval(Turn turn) {
    return turn.journal()
        .map(journal -> paces.interval(turn.instance(), journal))
        .orElseGet(
            () -> Paces.inBackground(turn.instance()) ? Optional.of(OBSERVE) : Optional.empty());
  }

  /** The turn is over, with whatever result. */
  synchronized void done(Turn turn, Instant now) {
    Place place = turn.place();
    running.remove(place);
    if (again.remove(place)) {
      next.put(place, now);
    } else {
      next.put(place, interval(turn).map(i -> now.plus(jittered(i))).orElse(Instant.MAX));
    }
  }

  /** Begin the row of a place that was asked before this program started. */
  synchronized void resume(Place place, Instant lastTried, Duration interval) {
    next.putIfAbsent(place, lastTried.plus(jittered(interval)));
  }

  private Duration jittered(Duration interval) {
    long tenth = Math.max(1, interval.toMillis() / 10);
    return interval.plusMillis(random.nextLong(-tenth, tenth + 1));
  }

  /** A person asks: everything of this instance is due now, whatever its pace. */
  synchronized void hasten(Instance instance, Instant now) {
    turns(instance).map(Turn::place).forEach(place -> {
      next.put(place, now);
      if (running.contains(place)) {
        again.add(place);
      }
    });
  }
}
