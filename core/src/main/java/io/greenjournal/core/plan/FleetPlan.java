package io.greenjournal.core.plan;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.Turn.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whose turn it is, over a whole fleet. No threads and no clock of its own, but safe for threads: one takes turns
 * with {@link #begin}, any number do them and report with {@link #ended}.
 *
 * <p>Never two turns of one place at once. No turn in the background before a parked journal's time. A frugal
 * instance never gets more calls than its month has. What waits when the program starts is spread out. Nothing that
 * happens to the clock lets a journal wait longer than its interval.
 */
public final class FleetPlan {
  /** State and settings of an instance change rarely, and asking costs no quota. */
  static final Duration OBSERVE = Duration.ofMinutes(5);

  /** Turns that have been waiting begin at most so close together, so that they do not all fall together. */
  private static final Duration APART = Duration.ofMillis(50);

  private static final Duration LONGEST_SPREAD = Duration.ofMinutes(1);
  private static final Duration LONGEST_LATER = Duration.ofMinutes(15);

  private final Pacing pacing;
  private final MonthlyCalls calls;
  private final RandomGenerator random;
  private final Lanes lanes;
  private final Map<Place, Appointment> all = new HashMap<>();
  private final Map<InstanceId, List<Appointment>> byInstance = new HashMap<>();
  private final TreeSet<Appointment> waiting =
      new TreeSet<>(Comparator.comparing((Appointment a) -> a.due)
          .thenComparing(a -> a.lot)
          .thenComparing(a -> a.place.instance())
          .thenComparing(a -> a.place.journal().map(Enum::ordinal).orElse(-1)));
  private List<Instance> known = List.of();
  private Map<Place, JournalState> stored = Map.of();

  /** @param lane turns under way at once, if none of them is slow; up to three times as many otherwise */
  public FleetPlan(Pacing pacing, MonthlyCalls calls, int lane, RandomGenerator random) {
    this.pacing = pacing;
    this.calls = calls;
    this.random = random;
    this.lanes = new Lanes(lane);
  }

  /** Whom there is to ask; others are forgotten. New ones are planned by what is stored of them. */
  public synchronized void fleet(List<Instance> instances, Instant now) {
    if (instances.equals(known)) {
      return;
    }
    known = List.copyOf(instances);
    Map<InstanceId, Instance> byId = new LinkedHashMap<>();
    instances.forEach(instance -> byId.put(instance.id(), instance));
    List<InstanceId> gone =
        byInstance.keySet().stream().filter(id -> !byId.containsKey(id)).toList();
    gone.forEach(this::forget);
    List<Appointment> begun = new ArrayList<>();
    byId.values().forEach(instance -> begun.addAll(enrol(instance, now)));
    begun.forEach(one -> resume(one, begun.size(), now));
  }

  /** Whether the fleet has this instance, as it is. */
  public synchronized boolean knows(Instance instance) {
    List<Appointment> made = byInstance.get(instance.id());
    return made != null && made.get(0).instance.equals(instance);
  }

  private void forget(InstanceId instance) {
    for (Appointment one : byInstance.getOrDefault(instance, List.of())) {
      waiting.remove(one);
      all.remove(one.place);
    }
    byInstance.remove(instance);
  }

  /** The appointments that are to be made: of a new instance, or of one whose pace or address has changed. */
  private List<Appointment> enrol(Instance instance, Instant now) {
    List<Appointment> before = byInstance.get(instance.id());
    if (before != null && before.get(0).instance.messenger() == instance.messenger()) {
      boolean same = before.get(0).instance.pace() == instance.pace();
      before.forEach(one -> one.instance = instance);
      return same
          ? List.of()
          : before.stream().filter(one -> !one.running && !one.asked).toList();
    }
    if (before != null) {
      forget(instance.id());
    }
    List<Appointment> made = Stream.concat(
            Journal.of(instance.messenger()).stream().map(Optional::of),
            Stream.of(Optional.<Journal>empty()))
        .map(journal -> new Appointment(instance, journal, now))
        .toList();
    byInstance.put(instance.id(), made);
    made.forEach(one -> all.put(one.place, one));
    // Of an instance that was removed and came back, a turn may still be under way.
    made.forEach(one -> one.running = lanes.isUnderWay(one.place));
    return made.stream().filter(one -> !one.running).toList();
  }

  /** Goes on where the program stopped; what is overdue is spread out. */
  private void resume(Appointment one, int many, Instant now) {
    one.interval = interval(one, now);
    JournalState state = stored.get(one.place);
    Instant due = Instant.MAX;
    if (state != null && state.isParked(now)) {
      park(one, state.parkedUntil().orElseThrow(), now);
      return;
    }
    if (one.interval.isPresent()) {
      Duration interval = one.interval.get();
      due = Optional.ofNullable(state)
          .flatMap(JournalState::lastTriedAt)
          .map(tried -> tried.plus(jittered(interval)))
          .filter(at -> at.isAfter(now) && !at.isAfter(now.plus(interval.multipliedBy(2))))
          .orElseGet(() -> now.plus(spread(interval, many)));
    } else if (one.instance.pace() == Pace.FRUGAL) {
      due = nextMonth(now);
    }
    set(one, due);
  }

  private Duration spread(Duration interval, int many) {
    Duration most = least(least(APART.multipliedBy(many), interval), LONGEST_SPREAD);
    return chance(most);
  }

  private Instant nextMonth(Instant now) {
    return MonthlyQuota.nextMonth(now).plus(chance(LONGEST_LATER));
  }

  /**
   * Takes note of what is stored: at the start, and now and then for what others have changed, such as a journal
   * that a person has resumed.
   *
   * @param holes of all journals, as far back as they may be filled
   */
  public synchronized void learn(
      Collection<JournalState> states, Collection<Hole> holes, Instant now) {
    stored = states.stream()
        .collect(Collectors.toMap(
            state -> new Place(state.instance(), Optional.of(state.journal())),
            state -> state,
            (a, b) -> b));
    Map<Place, List<Window>> open = holes.stream()
        .filter(hole -> hole.cause().canBeFilled())
        .collect(Collectors.groupingBy(
            hole -> new Place(hole.instance(), Optional.of(hole.journal())),
            Collectors.mapping(Hole::span, Collectors.toList())));
    for (Appointment one : all.values()) {
      one.seen = one.seen.withHoles(open.getOrDefault(one.place, List.of()));
      JournalState state = stored.get(one.place);
      boolean early = one.parked && !one.running && one.parkedUntil.isAfter(now);
      if (early && state != null && !state.isParked(now)) {
        one.parked = false;
        resume(one, 1, now);
      }
    }
  }

  /**
   * The turns that begin now, the longest waiting first; each is under way until it has {@linkplain #ended
   * ended}.
   */
  public synchronized List<Turn> begin(Instant now) {
    lanes.sort(now);
    List<Turn> turns = new ArrayList<>();
    List<Appointment> due = new ArrayList<>();
    for (Appointment one : waiting) {
      if (one.due.isAfter(now)) {
        break;
      }
      due.add(one);
    }
    for (Appointment one : due) {
      if (lanes.areFull()) {
        break;
      }
      if (!fitsTheMonth(one, now)) {
        one.asked = false;
        set(one, Pacing.inBackground(one.instance) ? nextMonth(now) : Instant.MAX);
      } else if (mayEnter(one, now)) {
        waiting.remove(one);
        one.running = true;
        turns.add(new Turn(one.instance, one.place.journal(), one.asked, one.seen, one.due));
        one.asked = false;
      }
    }
    return turns;
  }

  private boolean fitsTheMonth(Appointment one, Instant now) {
    return one.instance.pace() != Pace.FRUGAL
        || one.place.journal().isEmpty()
        || MonthlyQuota.allows(used(one, now), one.asked);
  }

  private boolean mayEnter(Appointment one, Instant now) {
    boolean suspect = isSuspect(one, now);
    boolean sounded = !suspect
        && !one.proven
        && ofInstance(one).anyMatch(other -> !other.proven && lanes.isQuick(other.place));
    return !sounded && lanes.enter(one.place, one.host(), suspect, now);
  }

  /** Whether a place failed itself, or its instance is slow. */
  private boolean isSuspect(Appointment one, Instant now) {
    return one.failed
        || ofInstance(one).anyMatch(other -> other.slow || lanes.isSlow(other.place, now));
  }

  private Stream<Appointment> ofInstance(Appointment one) {
    return byInstance.getOrDefault(one.place.instance(), List.of()).stream();
  }

  /** A turn is over, with whatever result. */
  public synchronized void ended(Turn turn, CallResult result, Instant now) {
    Place place = turn.place();
    boolean slow = lanes.isSlow(place, now);
    lanes.leave(place);
    Appointment one = all.get(place);
    if (one == null || !one.running) {
      return;
    }
    one.running = false;
    one.slow = slow;
    one.proven = !slow;
    one.failed = !result.failureCode().isEmpty();
    Gaps gaps = one.seen.gaps();
    boolean jumped = one.seen.jumped() && !turn.seen().jumped();
    one.seen = turn.seen().after(result).withHoles(gaps.open());
    one.seen = jumped ? one.seen.afterJump(now) : one.seen;
    one.interval = interval(one, now);
    one.parked = false;
    boolean again = one.again;
    one.again = false;
    if (result.parkedUntil().filter(until -> until.isAfter(now)).isPresent()) {
      park(one, result.parkedUntil().get(), now);
    } else if (again) {
      one.asked = true;
      one.dueUnasked = usual(one, now);
      one.parkedUnasked = false;
      set(one, now);
    } else {
      set(one, usual(one, now));
    }
  }

  private Instant usual(Appointment one, Instant now) {
    return one.interval
        .map(interval -> now.plus(jittered(interval)))
        .orElseGet(() -> one.instance.pace() == Pace.FRUGAL ? nextMonth(now) : Instant.MAX);
  }

  /** A little later than its time, since others wait for the same moment. */
  private void park(Appointment one, Instant until, Instant now) {
    one.parked = true;
    one.parkedUntil = until;
    boolean forever = until.equals(Instant.MAX) || !Pacing.inBackground(one.instance);
    Duration rest = forever ? Duration.ZERO : Duration.between(now, until);
    set(one, forever ? Instant.MAX : until.plus(chance(least(rest.dividedBy(10), LONGEST_LATER))));
  }

  /** A person asks: everything of this instance is due now, whatever its pace. */
  public synchronized void ask(InstanceId instance, Instant now) {
    byInstance.getOrDefault(instance, List.of()).forEach(one -> ask(one, now));
  }

  /** The same of one journal alone. */
  public synchronized void ask(InstanceId instance, Journal journal, Instant now) {
    Optional.ofNullable(all.get(new Place(instance, Optional.of(journal))))
        .ifPresent(one -> ask(one, now));
  }

  private void ask(Appointment one, Instant now) {
    if (one.running) {
      one.again = true;
    } else {
      if (!one.asked) {
        one.dueUnasked = one.due;
        one.parkedUnasked = one.parked;
      }
      one.asked = true;
      one.parked = false;
      set(one, now);
    }
  }

  /** Nobody waits any more for an instance that was {@linkplain #ask asked}: what has not begun has its usual time. */
  public synchronized void withdraw(InstanceId instance) {
    for (Appointment one : byInstance.getOrDefault(instance, List.of())) {
      one.again = false;
      if (one.asked && !one.running) {
        one.asked = false;
        one.parked = one.parkedUnasked;
        set(one, one.dueUnasked);
      }
    }
  }

  /** Whether somebody has {@linkplain #ask asked} for a journal and its turn is still to come or under way. */
  public synchronized boolean isWaitedFor(InstanceId instance, Journal journal) {
    return Optional.ofNullable(all.get(new Place(instance, Optional.of(journal))))
        .map(one -> one.asked || one.again || one.running)
        .orElse(false);
  }

  /** The next calls of some instances, the earliest first. */
  public synchronized List<Expected> expected(Predicate<InstanceId> of, int limit) {
    return waiting.stream()
        .takeWhile(one -> one.due.isBefore(Instant.MAX))
        .filter(one -> of.test(one.place.instance()))
        .flatMap(one -> one.place.journal().stream()
            .map(journal -> new Expected(one.place.instance(), journal, one.due, one.asked)))
        .limit(limit)
        .toList();
  }

  /** The clock was set, or the machine slept: what is planned is planned anew from now on. */
  public synchronized void jumped(ClockWatch.Jump jump, Instant now) {
    if (jump == ClockWatch.Jump.NONE) {
      return;
    }
    for (Appointment one : all.values()) {
      if (jump == ClockWatch.Jump.LARGE) {
        one.seen = one.seen.afterJump(now);
      }
      if (!one.running && !one.parked && !one.asked) {
        one.interval = interval(one, now);
        Duration most = one.interval.orElse(Duration.ZERO);
        boolean wrong = one.due.isAfter(now.plus(most.multipliedBy(2))) || !one.due.isAfter(now);
        if (one.interval.isPresent() && wrong) {
          set(one, now.plus(spread(most, all.size())));
        }
      }
    }
  }

  /** When the next turn is due, so that nobody needs to look before; empty when only people ask. */
  public synchronized Optional<Instant> nextDue() {
    return waiting.isEmpty()
        ? Optional.empty()
        : Optional.of(waiting.first().due).filter(due -> !due.equals(Instant.MAX));
  }

  /** The time between two calls of a journal as it is planned now; empty when nothing is planned. */
  public synchronized Optional<Duration> interval(InstanceId instance, Journal journal) {
    return Optional.ofNullable(all.get(new Place(instance, Optional.of(journal))))
        .flatMap(one -> one.interval);
  }

  /** When a journal is asked next; empty when it is being asked, or when only people ask. */
  public synchronized Optional<Instant> nextCall(InstanceId instance, Journal journal) {
    return Optional.ofNullable(all.get(new Place(instance, Optional.of(journal))))
        .filter(one -> !one.running && !one.due.equals(Instant.MAX))
        .map(one -> one.due);
  }

  /** How many turns are under way. */
  public synchronized int underWay() {
    return lanes.underWay();
  }

  private Optional<Duration> interval(Appointment one, Instant now) {
    if (one.place.journal().isEmpty()) {
      return Pacing.inBackground(one.instance) ? Optional.of(OBSERVE) : Optional.empty();
    }
    Journal journal = one.place.journal().get();
    // Whoever fails is looked after: he is not quiet, only silent.
    Instant newSince = one.failed ? now : one.seen.newSince();
    int used = one.instance.pace() == Pace.FRUGAL ? used(one, now) : 0;
    return pacing.interval(one.instance, journal, newSince, used, now);
  }

  private int used(Appointment one, Instant now) {
    return one.place
        .journal()
        .map(journal -> calls.in(one.place.instance(), journal, MonthlyQuota.month(now)))
        .orElse(0);
  }

  private void set(Appointment one, Instant due) {
    waiting.remove(one);
    one.due = due;
    one.lot = random.nextLong();
    waiting.add(one);
  }

  private Duration jittered(Duration interval) {
    long tenth = Math.max(1, interval.toMillis() / 10);
    return interval.plusMillis(random.nextLong(-tenth, tenth + 1));
  }

  private Duration chance(Duration most) {
    return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
  }

  private static Duration least(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
