package io.greenjournal.testkit.week;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.CallResult;
import io.greenjournal.core.plan.ClockWatch;
import io.greenjournal.core.plan.FleetPlan;
import io.greenjournal.core.plan.Pacing;
import io.greenjournal.core.plan.Reason;
import io.greenjournal.core.plan.Turn;
import io.greenjournal.core.plan.Turn.Place;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.usecase.SyncJournal;
import io.greenjournal.testkit.memory.InMemoryCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the console does in the background, without its threads: every call takes its time on a clock of our own. */
final class VirtualConsole implements InstantSource {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration LOOK = Duration.ofMinutes(5);

  private record Done(Instant at, long number, Turn turn, CallResult result) {}

  private final List<Instance> fleet;
  private final SimulatedVendor vendor;
  private final InMemoryCache cache;
  private final SyncJournal sync;
  private final Random chance;
  private final Set<String> taken = new HashSet<>();
  private final List<Window> breaks = new ArrayList<>();
  private final Map<Place, Instant> lastWhole = new HashMap<>();
  private final Ages ages = new Ages();
  private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
  private final PriorityQueue<Done> underWay = new PriorityQueue<>(
      Comparator.comparing((Done done) -> done.at).thenComparing(done -> done.number));
  private FleetPlan plan;
  private Instant now;
  private Instant look;
  private long number;
  private int most;

  VirtualConsole(
      List<Instance> fleet,
      Function<InstantSource, SimulatedVendor> vendor,
      Instant start,
      long seed) {
    this.fleet = fleet;
    this.now = start;
    this.look = start;
    this.chance = new Random(seed);
    this.vendor = vendor.apply(this);
    this.cache = new InMemoryCache(fleet.stream().map(Instance::id).collect(Collectors.toSet()));
    this.sync = new SyncJournal(this.vendor, new Taking(), cache, this);
    this.plan = started();
  }

  @Override
  public Instant instant() {
    return now;
  }

  SimulatedVendor vendor() {
    return vendor;
  }

  InMemoryCache cache() {
    return cache;
  }

  List<Window> breaks() {
    return breaks;
  }

  Ages ages() {
    return ages;
  }

  Map<Reason, Integer> reasons() {
    return reasons;
  }

  int mostUnderWay() {
    return most;
  }

  boolean took(JournalRecord record) {
    return taken.contains(key(record));
  }

  private static String key(JournalRecord record) {
    return record.key().instance() + " " + record.journal() + " " + record.key().id();
  }

  private FleetPlan started() {
    FleetPlan made = new FleetPlan(
        new Pacing(Duration.ofSeconds(60)), cache::calls, 64, new Random(chance.nextLong()));
    made.learn(cache.states(AccessScope.everything()), holes(), now);
    made.fleet(fleet, now);
    return made;
  }

  private List<Hole> holes() {
    return cache.holes(AccessScope.everything(), new Window(now.minus(Duration.ofDays(90)), now));
  }

  /** Lets the program run. */
  void runUntil(Instant end) {
    while (true) {
      Instant next = plan.nextDue().orElse(end);
      next = next.isAfter(now) ? next : now.plus(TICK);
      next = underWay.isEmpty() ? next : earlier(next, underWay.peek().at());
      next = earlier(next, look);
      if (next.isAfter(end)) {
        now = end;
        return;
      }
      now = next.isAfter(now) ? next : now;
      while (!underWay.isEmpty() && !underWay.peek().at().isAfter(now)) {
        Done done = underWay.poll();
        plan.ended(done.turn(), done.result(), now);
      }
      if (!look.isAfter(now)) {
        look = now.plus(LOOK);
        plan.learn(cache.states(AccessScope.everything()), holes(), now);
      }
      plan.begin(now).forEach(this::begin);
      most = Math.max(most, plan.underWay());
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private void begin(Turn turn) {
    CallResult result =
        turn.journal().map(journal -> read(turn, journal)).orElseGet(() -> CallResult.unasked(now));
    Duration took = turn.journal().isPresent() ? vendor.took() : Duration.ofMillis(100);
    underWay.add(new Done(now.plus(took), number++, turn, result));
  }

  private CallResult read(Turn turn, Journal journal) {
    JournalState state = cache.state(turn.instance().id(), journal);
    if (state.isParked(now)) {
      return CallResult.unasked(now, state.failureCode(), state.parkedUntil());
    }
    CallResult result =
        sync.sync(turn.instance(), journal, turn.seen(), turn.asked()).result();
    result.call().ifPresent(call -> reasons.merge(call.reason(), 1, Integer::sum));
    if (result.whole()) {
      Instant before = lastWhole.put(turn.place(), now);
      if (before != null) {
        ages.note(turn.place(), Duration.between(before, now));
      }
    }
    return result;
  }

  /** Stops, and starts again later. What was under way is lost, as if the power had failed. */
  void stopFor(Duration time) {
    underWay.clear();
    pause(time);
    plan = started();
  }

  /** The machine sleeps, or its clock is set: the program goes on as if nothing had been. */
  void sleepFor(Duration time) {
    ClockWatch watch = new ClockWatch(now, 0);
    pause(time);
    plan.jumped(watch.look(now, 0), now);
  }

  private void pause(Duration time) {
    if (!time.isNegative()) {
      breaks.add(new Window(now, now.plus(time)));
    }
    now = now.plus(time);
    look = now;
    lastWhole.clear();
  }

  /** A person asks for an instance. */
  void ask(InstanceId instance, List<Journal> journals) {
    for (Journal journal : journals) {
      JournalState state = cache.state(instance, journal);
      if (state.isParked(now) && !state.failureCode().equals("quotaExhausted")) {
        cache.resume(instance, journal);
      }
    }
    plan.ask(instance, now);
  }

  /** Notes what came, and hands it on. */
  private final class Taking implements JournalStore {
    @Override
    public MergeOutcome merge(Batch batch, Instant endedAt) {
      batch.records().forEach(record -> taken.add(key(record)));
      return cache.merge(batch, endedAt);
    }

    @Override
    public SeenBefore seen(InstanceId instance, Journal journal, Window window) {
      return cache.seen(instance, journal, window);
    }

    @Override
    public void failed(SyncRun run, Optional<Instant> parkedUntil) {
      cache.failed(run, parkedUntil);
    }

    @Override
    public void resume(InstanceId instance, Journal journal) {
      cache.resume(instance, journal);
    }
  }
}
