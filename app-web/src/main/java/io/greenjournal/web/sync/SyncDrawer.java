package io.greenjournal.web.sync;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.Expected;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.FreshLine;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Draws the page of what is read now, next and before. */
@Singleton
final class SyncDrawer {
  private static final int RUNNING = 20;
  private static final int NEXT = 8;
  private static final int JOBS = 5;

  private final Standings standings;
  private final SyncLog log;
  private final SyncSchedule schedule;
  private final InFlight flight;
  private final SyncDesk desk;
  private final JobDrawer jobs;
  private final RunPages runs;

  SyncDrawer(
      Standings standings,
      SyncLog log,
      SyncSchedule schedule,
      InFlight flight,
      SyncDesk desk,
      JobDrawer jobs,
      RunPages runs) {
    this.standings = standings;
    this.log = log;
    this.schedule = schedule;
    this.flight = flight;
    this.desk = desk;
    this.jobs = jobs;
    this.runs = runs;
  }

  SyncView draw(PageQuery query, CurrentUser user, Times times) {
    AccessScope scope = user.scope();
    List<Standing> all = standings.all(scope, times.now());
    List<Instance> instances = all.stream().map(Standing::instance).toList();
    Names names = new Names(instances);
    Ailing ailing = new Ailing(all, names, schedule, times);
    int failed =
        log.failedRuns(scope, Window.last(Duration.ofHours(1), times.now())).size();
    boolean mayTend = SyncController.mayTend(user);
    return new SyncView(
        fresh(all, ailing, times),
        mayTend && !all.isEmpty(),
        SyncTiles.of(all, failed, times),
        mayTend && !all.isEmpty() ? Optional.of(choice(instances)) : Optional.empty(),
        desk.latest(scope, JOBS).stream().map(job -> jobs.line(job, times)).toList(),
        ailing.parked(),
        ailing.moreParked(),
        flight.calls(scope).stream()
            .limit(RUNNING)
            .map(call -> running(call, names, times))
            .toList(),
        schedule.expected(scope::allows, NEXT).stream()
            .map(next -> next(next, ailing, names, times))
            .toList(),
        ailing.failing(),
        ailing.moreFailing(),
        runs.ofAll(query, instances, scope, times),
        all.isEmpty() ? Optional.of(empty(user, times.words())) : Optional.empty());
  }

  private static Empty empty(CurrentUser user, Words t) {
    Empty empty =
        Empty.of("device-mobile", t.of("instances.empty.title"), t.of("instances.empty.text"));
    return user.role() == Role.OWNER
        ? empty.with("/instances/new", t.of("instances.new.submit"))
        : empty;
  }

  private static FreshLine fresh(List<Standing> all, Ailing ailing, Times times) {
    if (all.isEmpty()) {
      return FreshLine.NONE;
    }
    Words t = times.words();
    int journals = all.stream().mapToInt(standing -> standing.journals().size()).sum();
    Moment now = times.clock(times.now());
    return new FreshLine(
        ailing.parked().isEmpty() && ailing.failing().isEmpty() ? "ok" : "failing",
        Optional.of(now.saying(t.of("shell.fresh.asOf", now.text()))),
        Optional.empty(),
        List.of(t.of("sync.fresh", journals, all.size())),
        false);
  }

  private static SyncView.Choose choice(List<Instance> instances) {
    return new SyncView.Choose(
        instances.stream()
            .flatMap(one -> one.tags().stream())
            .distinct()
            .sorted()
            .toList(),
        instances.stream().map(Names::of).toList());
  }

  private static SyncView.Running running(InFlight.Call call, Names names, Times times) {
    Words t = times.words();
    return new SyncView.Running(
        names.apply(call.instance()),
        t.journal(call.journal()),
        times.at(call.since()),
        RunRows.took(Duration.between(call.since(), times.now()), t),
        t.of(call.asked() ? "sync.reason.onRequest" : "sync.reason.due"));
  }

  private static SyncView.Next next(Expected next, Ailing ailing, Names names, Times times) {
    return new SyncView.Next(
        times.at(next.due()),
        names.apply(next.instance()),
        times.words().journal(next.journal()),
        ailing.why(next));
  }
}
