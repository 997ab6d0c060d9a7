package io.greenjournal.web.fleet;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.HourFigures;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.shell.CoverageStrip.Cover;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.HourlyCover;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import io.greenjournal.web.standing.Trouble;
import io.greenjournal.web.standing.Trouble.Tone;
import io.greenjournal.web.standing.Troubles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all instances and draws the fleet. */
@Singleton
final class FleetReader {
  private static final int MOST_SENTENCES = 12;

  private final Standings standings;
  private final JournalSearch search;
  private final SyncLog log;
  private final HourlyCover covers;
  private final SyncJobs jobs;

  FleetReader(
      Standings standings, JournalSearch search, SyncLog log, HourlyCover covers, SyncJobs jobs) {
    this.standings = standings;
    this.search = search;
    this.log = log;
    this.covers = covers;
    this.jobs = jobs;
  }

  FleetView read(AccessScope scope, Range range, boolean mayAdd, Times times) {
    Words t = times.words();
    Fleet fleet = fleet(scope, range, times.now());
    long human = fleet.members().stream()
        .filter(m -> m.worst().equals(Optional.of(Tone.BAD)))
        .count();
    return new FleetView(
        human == 0 ? t.of("fleet.title") : "(" + t.number(human) + ") " + t.of("fleet.title"),
        fresh(fleet.standings(), times),
        ranges(range, t),
        t.of("fleet.range." + range.word()),
        mayAdd,
        attention(fleet.members(), times),
        new FleetTiles(t, fleet.members(), range.start(times.now()))
            .draw(fleet.all(), fleet.before()),
        rows(fleet.members(), scope, times),
        empty(mayAdd, t),
        reading(fleet.standings(), scope));
  }

  /**
   * @param members the worst first
   * @param before figures of the range before; empty when they are not complete
   */
  private record Fleet(List<Member> members, Traffic all, Optional<Traffic> before) {
    List<Standing> standings() {
      return members.stream().map(Member::standing).toList();
    }
  }

  private Fleet fleet(AccessScope scope, Range range, Instant now) {
    Instant start = range.start(now);
    Instant earlier = start.minus(range.length());
    List<Standing> known = standings.all(scope, now);
    Map<InstanceId, Traffic> each = new HashMap<>();
    Traffic all = new Traffic(range, start);
    Optional<Traffic> before = before(range, earlier, known);
    for (HourFigures hour : search.hours(scope, new Window(earlier, range.end(now)))) {
      before.ifPresent(b -> b.add(hour));
      all.add(hour);
      each.computeIfAbsent(hour.instance(), id -> new Traffic(range, start)).add(hour);
    }
    List<Member> members = known.stream()
        .map(s -> new Member(
            s, Troubles.of(s), each.getOrDefault(s.instance().id(), new Traffic(range, start))))
        .sorted(Comparator.comparingInt(Member::rank))
        .toList();
    return new Fleet(members, all, before);
  }

  /** Only what is complete can be compared with. */
  private static Optional<Traffic> before(Range range, Instant earlier, List<Standing> all) {
    boolean complete = all.stream()
        .allMatch(
            s -> s.freshness().completeFrom().map(c -> !c.isAfter(earlier)).orElse(false));
    return complete ? Optional.of(new Traffic(range, earlier)) : Optional.empty();
  }

  private static List<FleetView.Attention> attention(List<Member> members, Times times) {
    FleetAttention draw = new FleetAttention(times);
    record Told(Standing standing, Trouble trouble) {}
    return members.stream()
        .flatMap(m -> m.troubles().stream().map(trouble -> new Told(m.standing(), trouble)))
        .sorted(Comparator.comparing(told -> told.trouble().tone()))
        .limit(MOST_SENTENCES)
        .map(told -> draw.sentence(told.standing(), told.trouble()))
        .toList();
  }

  private List<FleetView.Row> rows(List<Member> members, AccessScope scope, Times times) {
    List<SyncRun> failed = log.failedRuns(scope, HourlyCover.window(times.now()));
    Map<InstanceId, List<CoveredSpan>> spans = covers.spans(scope, times.now());
    FleetRows rows = new FleetRows(times);
    return members.stream()
        .map(m -> rows.row(m, cover(m.standing(), spans, failed)))
        .toList();
  }

  private List<Cover> cover(
      Standing standing, Map<InstanceId, List<CoveredSpan>> spans, List<SyncRun> failed) {
    List<CoveredSpan> own = spans.getOrDefault(standing.instance().id(), List.of());
    return covers.of(standing, Journal.ofMessages(), own, failed);
  }

  /** What the instances in order rest on; how many others there are is said beside it. */
  private static FreshLine fresh(List<Standing> standings, Times times) {
    List<Standing> fresh =
        standings.stream().filter(s -> s.health() == JournalHealth.FRESH).toList();
    long others = standings.stream()
        .filter(s -> s.health() != JournalHealth.FRESH && s.health() != JournalHealth.NEVER)
        .count();
    Freshness together =
        fresh.stream().map(Standing::freshness).reduce(Freshness::and).orElse(Freshness.NEVER);
    return FreshLine.of(
        together,
        others == 0 && !fresh.isEmpty() ? JournalHealth.FRESH : JournalHealth.LATE,
        others == 0 ? List.of() : List.of(times.words().of("fleet.fresh.others", others)),
        times);
  }

  private static List<FleetView.RangeLink> ranges(Range chosen, Words t) {
    return Arrays.stream(Range.values())
        .map(r -> new FleetView.RangeLink(
            r == Range.DAY ? "/" : "/?range=" + r.word(),
            t.of("fleet.range.short." + r.word()),
            r == chosen))
        .toList();
  }

  /** The job that reads for the first time, where somebody asked for one. */
  private String reading(List<Standing> standings, AccessScope scope) {
    if (standings.stream().anyMatch(s -> s.freshness().asOf().isPresent())) {
      return "";
    }
    return jobs.latest(scope, 1).stream()
        .filter(job -> !job.isOver())
        .map(job -> "/sync/jobs/" + job.number())
        .findFirst()
        .orElse("/sync");
  }

  private static Empty empty(boolean mayAdd, Words t) {
    Empty empty = Empty.of("device-mobile", t.of("fleet.empty.title"), t.of("fleet.empty.text"));
    return mayAdd ? empty.with("/instances/new", t.of("fleet.add")) : empty;
  }
}
