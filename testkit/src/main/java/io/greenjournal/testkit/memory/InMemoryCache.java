package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.CoverageLine;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.ReplayGate;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.plan.MonthlyQuota;
import io.greenjournal.core.port.JournalStore;
import io.greenjournal.core.port.SyncLog;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A cache that forgets everything at the end of a test. Not thread-safe. */
public final class InMemoryCache implements JournalStore, SyncLog {
  record Place(InstanceId instance, Journal journal) {}

  private record Month(Place place, YearMonth month) {}

  private static final int MOST_RUNS = 100_000;

  record Address(Journal journal, MessageKey key) {}

  final Map<Address, Life> lives = new LinkedHashMap<>();
  final Map<InstanceId, List<Alias>> links = new HashMap<>();
  private final Set<InstanceId> instances;
  private final Map<Place, JournalState> states = new HashMap<>();
  private final Map<Place, LastFailure> lastFailures = new HashMap<>();
  private final Map<Place, CoverageLine> lines = new HashMap<>();
  private final Map<Place, Instant> wideReads = new HashMap<>();
  private final List<SyncRun> runs = new ArrayList<>();
  private final Map<Month, Integer> calls = new HashMap<>();
  private final ReplayGate gate = new ReplayGate(0);
  private final Map<InstanceId, Instant> keptFrom = new HashMap<>();
  private final Map<String, Instant> keptOut = new HashMap<>();
  /** Statuses that were pushed for messages that are not here yet. */
  final Map<MessageKey, Map<DeliveryStatus, StatusEvent>> waiting = new HashMap<>();

  public InMemoryCache(Set<InstanceId> instances) {
    this.instances = Set.copyOf(instances);
  }

  Set<InstanceId> instances() {
    return instances;
  }

  boolean knows(InstanceId instance) {
    return instances.contains(instance);
  }

  @Override
  public MergeOutcome merge(Batch given, Instant endedAt) {
    ReplayGate.Entry entry = gate.enter(given);
    Batch batch = entry.vouched();
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    for (JournalRecord record : batch.records()) {
      switch (see(record, endedAt)) {
        case ADDED -> added++;
        case CHANGED -> changed++;
        case UNCHANGED -> unchanged++;
        case KEPT_OUT -> {}
      }
    }
    MergeOutcome outcome = new MergeOutcome(added, changed, unchanged + batch.known());
    settle(batch, endedAt);
    lastFailures.computeIfPresent(
        new Place(batch.instance(), batch.journal()),
        (place, last) -> last.recoveredAt().isPresent() ? last : recovered(last, endedAt));
    entry.committed();
    note(new SyncRun(
        batch.instance(),
        batch.journal(),
        batch.window(),
        batch.askedAt(),
        endedAt,
        outcome,
        batch.unreadable(),
        "",
        "",
        batch.calls(),
        batch.note()));
    return outcome;
  }

  /** What taking a record did. */
  enum Step {
    ADDED,
    CHANGED,
    UNCHANGED,
    KEPT_OUT
  }

  Step see(JournalRecord record, Instant now) {
    if (isKeptOut(record, now)) {
      return Step.KEPT_OUT;
    }
    Address address = new Address(record.journal(), record.key());
    Life known = lives.get(address);
    if (known != null) {
      return known.see(record, now) ? Step.CHANGED : Step.UNCHANGED;
    }
    Life life = new Life(record, now);
    lives.put(address, life);
    if (record.journal() == Journal.OUTGOING) {
      Optional.ofNullable(waiting.remove(record.key()))
          .ifPresent(statuses -> statuses.values().forEach(life::tell));
    }
    return Step.ADDED;
  }

  /** Whether nothing of this chat from then may come in. */
  boolean isKeptOut(MessageKey key, Instant at) {
    Instant until = keptOut.getOrDefault(key.chat().value(), Instant.MIN);
    return at.isBefore(keptFrom.getOrDefault(key.instance(), Instant.MIN)) || !at.isAfter(until);
  }

  @Override
  public SeenBefore seen(InstanceId instance, Journal journal, Window window) {
    return gate.before(instance, journal, window);
  }

  private void settle(Batch batch, Instant endedAt) {
    Place place = new Place(batch.instance(), batch.journal());
    Freshness freshness = state(batch.instance(), batch.journal()).freshness();
    CoverageLine line = line(place)
        .after(state(batch.instance(), batch.journal()), batch)
        .since(keptFrom.getOrDefault(batch.instance(), Instant.MIN));
    lines.put(place, line);
    if (batch.isWhole() && !line.covered().isEmpty()) {
      Window last = line.covered().get(line.covered().size() - 1);
      freshness = Freshness.of(last.to(), last.from());
      if (batch.window().length().compareTo(Duration.ofHours(24)) >= 0) {
        wideReads.put(place, batch.askedAt());
      }
    }
    states.put(
        place,
        new JournalState(
            batch.instance(),
            batch.journal(),
            freshness,
            Optional.of(endedAt),
            "",
            "",
            Optional.empty(),
            0,
            Optional.empty()));
  }

  /** Drops no record; only what is known of the time before. */
  void keepFrom(InstanceId instance, Instant from) {
    keptFrom.merge(instance, from, (a, b) -> a.isAfter(b) ? a : b);
    gate.clear();
    lines.replaceAll((place, line) -> place.instance().equals(instance) ? line.since(from) : line);
    states.replaceAll((place, state) ->
        place.instance().equals(instance) ? completeFrom(state, line(place).covered()) : state);
  }

  private static JournalState completeFrom(JournalState s, List<Window> spans) {
    Optional<Instant> from = spans.isEmpty()
        ? Optional.empty()
        : Optional.of(spans.get(spans.size() - 1).from());
    return new JournalState(
        s.instance(),
        s.journal(),
        new Freshness(s.freshness().asOf(), from),
        s.lastTriedAt(),
        s.failureCode(),
        s.failureDetail(),
        s.failingSince(),
        s.failures(),
        s.parkedUntil());
  }

  void keepOut(Set<String> ids, Instant until) {
    ids.forEach(id -> keptOut.merge(id, until, (a, b) -> a.isAfter(b) ? a : b));
    gate.clear();
  }

  private boolean isKeptOut(JournalRecord record, Instant seen) {
    Instant at = VendorTime.orSeen(record.timestamp(), seen);
    return at.isBefore(keptFrom.getOrDefault(record.key().instance(), Instant.MIN))
        || keptOut.entrySet().stream()
            .anyMatch(out ->
                !at.isAfter(out.getValue()) && InMemoryUpkeep.isOf(record, Set.of(out.getKey())));
  }

  private CoverageLine line(Place place) {
    return lines.getOrDefault(place, CoverageLine.EMPTY);
  }

  @Override
  public void failed(SyncRun run, Optional<Instant> parkedUntil) {
    JournalState before = state(run.instance(), run.journal());
    Place place = new Place(run.instance(), run.journal());
    lines.put(
        place,
        line(place).after(before, run).since(keptFrom.getOrDefault(run.instance(), Instant.MIN)));
    note(run);
    states.put(
        new Place(run.instance(), run.journal()),
        new JournalState(
            run.instance(),
            run.journal(),
            before.freshness(),
            Optional.of(run.endedAt()),
            run.failureCode(),
            run.failureDetail(),
            before.failingSince().or(() -> Optional.of(run.endedAt())),
            before.failures() + 1,
            parkedUntil));
    lastFailures.put(place, failure(state(run.instance(), run.journal())));
  }

  private static LastFailure recovered(LastFailure last, Instant at) {
    return new LastFailure(
        last.journal(),
        last.code(),
        last.detail(),
        last.since(),
        last.at(),
        last.failures(),
        Optional.of(at));
  }

  private static LastFailure failure(JournalState state) {
    return new LastFailure(
        state.journal(),
        state.failureCode(),
        state.failureDetail(),
        state.failingSince().orElseThrow(),
        state.lastTriedAt().orElseThrow(),
        state.failures(),
        Optional.empty());
  }

  @Override
  public List<LastFailure> lastFailures(AccessScope scope, InstanceId instance) {
    return lastFailures.entrySet().stream()
        .filter(one -> scope.allows(instance) && one.getKey().instance().equals(instance))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void resume(InstanceId instance, Journal journal) {
    JournalState s = state(instance, journal);
    states.put(
        new Place(instance, journal),
        new JournalState(
            instance,
            journal,
            s.freshness(),
            s.lastTriedAt(),
            s.failureCode(),
            s.failureDetail(),
            s.failingSince(),
            s.failures(),
            Optional.empty()));
  }

  @Override
  public List<JournalState> states(AccessScope scope) {
    return states.values().stream().filter(s -> scope.allows(s.instance())).toList();
  }

  @Override
  public JournalState state(InstanceId instance, Journal journal) {
    return states.getOrDefault(new Place(instance, journal), JournalState.never(instance, journal));
  }

  @Override
  public Optional<Instant> lastWideRead(InstanceId instance, Journal journal) {
    return Optional.ofNullable(wideReads.get(new Place(instance, journal)));
  }

  @Override
  public List<Window> coverage(
      AccessScope scope, InstanceId instance, Journal journal, Window within) {
    if (!scope.allows(instance)) {
      return List.of();
    }
    return line(new Place(instance, journal)).covered().stream()
        .filter(w -> overlap(w, within))
        .map(w -> clip(w, within))
        .toList();
  }

  @Override
  public List<CoveredSpan> coverage(AccessScope scope, Window within) {
    return lines.keySet().stream()
        .flatMap(place -> coverage(scope, place.instance(), place.journal(), within).stream()
            .map(span -> new CoveredSpan(place.instance(), place.journal(), span)))
        .toList();
  }

  @Override
  public List<Hole> holes(AccessScope scope, Window within) {
    return lines.entrySet().stream()
        .filter(line -> scope.allows(line.getKey().instance()))
        .flatMap(line -> line.getValue().holes().stream()
            .filter(gap -> overlap(gap.span(), within))
            .map(gap -> new Hole(
                line.getKey().instance(),
                line.getKey().journal(),
                clip(gap.span(), within),
                gap.cause())))
        .toList();
  }

  private static boolean overlap(Window span, Window within) {
    return span.to().isAfter(within.from()) && span.from().isBefore(within.to());
  }

  private static Window clip(Window span, Window within) {
    return new Window(
        span.from().isBefore(within.from()) ? within.from() : span.from(),
        span.to().isAfter(within.to()) ? within.to() : span.to());
  }

  @Override
  public List<SyncRun> runs(AccessScope scope, Optional<InstanceId> instance, int limit) {
    return runs.stream()
        .filter(r ->
            scope.allows(r.instance()) && instance.map(r.instance()::equals).orElse(true))
        .sorted(Comparator.comparing(SyncRun::endedAt).reversed())
        .limit(limit)
        .toList();
  }

  /** By the place in the list, counted from one; a run that is dropped takes its number along. */
  @Override
  public RunPage runs(AccessScope scope, RunFilter wanted, Optional<Cursor> after, int limit) {
    int before = after.map(InMemoryCache::number).orElse(Integer.MAX_VALUE);
    List<SyncRun> found = new ArrayList<>();
    int last = 0;
    for (int i = Math.min(before - 1, runs.size()); i >= 1; i--) {
      SyncRun run = runs.get(i - 1);
      if (scope.allows(run.instance()) && wanted.matches(run)) {
        if (found.size() == limit) {
          return new RunPage(found, Optional.of(new Cursor(String.valueOf(last))));
        }
        found.add(run);
        last = i;
      }
    }
    return new RunPage(found, Optional.empty());
  }

  private static int number(Cursor cursor) {
    if (!cursor.value().matches("[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("not a cursor of runs");
    }
    return Integer.parseInt(cursor.value());
  }

  @Override
  public int calls(InstanceId instance, Journal journal, YearMonth month) {
    return calls.getOrDefault(new Month(new Place(instance, journal), month), 0);
  }

  private void note(SyncRun run) {
    if (runs.size() >= MOST_RUNS) {
      runs.subList(0, MOST_RUNS / 2).clear();
    }
    runs.add(run);
    Place place = new Place(run.instance(), run.journal());
    calls.merge(new Month(place, MonthlyQuota.month(run.startedAt())), run.calls(), Integer::sum);
  }

  @Override
  public List<SyncRun> failedRuns(AccessScope scope, Window within) {
    return runs.stream()
        .filter(r -> scope.allows(r.instance()) && !r.succeeded() && within.contains(r.endedAt()))
        .sorted(Comparator.comparing(SyncRun::endedAt))
        .toList();
  }
}
