package io.greenjournal.web.gallery;

import io.greenjournal.core.journal.Journal;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Trouble;
import io.greenjournal.web.sync.BackfillView;
import io.greenjournal.web.sync.RunList;
import io.greenjournal.web.sync.SyncView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs, calls and journals in each of their states. */
final class WorkSamples {
  private static final SyncView.Who HOSTILE =
      new SyncView.Who("7103000001", GalleryDrawer.HOSTILE, "whatsapp", "/instances");
  private static final SyncView.Who LONG =
      new SyncView.Who("7103000002", GalleryDrawer.LONG, "max", "/instances");
  /** Nobody looks after it any longer. */
  private static final SyncView.Who GONE = new SyncView.Who("7103000003", "7103000003", "", "");

  private final Times times;
  private final Words t;

  WorkSamples(Times times) {
    this.times = times;
    this.t = times.words();
  }

  GalleryView.Work draw() {
    return new GalleryView.Work(
        jobs(), List.of(known(), unknown()), parked(), running(), next(), failing(), runs());
  }

  private List<SyncView.JobLine> jobs() {
    return List.of(
        job(6, "queued", "", 0),
        job(5, "running", "info", 14),
        job(4, "done", "good", 36),
        job(3, "failed", "bad", 36),
        job(2, "cancelled", "", 9),
        job(1, "interrupted", "warn", 20));
  }

  private SyncView.JobLine job(int number, String state, String tone, long over) {
    return new SyncView.JobLine(
        "/sync",
        t.of("sync.job.title", String.valueOf(number)),
        t.of("sync.job.state." + state),
        tone,
        t.of("sync.job.counts", over, 36, over * 17),
        times.at(ago(40_000 - number * 6_000L)),
        new SyncView.Bar(over, 36));
  }

  private BackfillView known() {
    return new BackfillView(
        t.of("sync.backfill.sentence", 1, 3, 1_204),
        1,
        3,
        true,
        List.of(
            line(Journal.INCOMING, "good", "circle-check", "done"),
            line(Journal.OUTGOING, "info", "refresh", "running"),
            line(Journal.OUTGOING_STATUSES, "bad", "circle-x", "failed")));
  }

  private BackfillView unknown() {
    return new BackfillView(
        t.of("sync.backfill.sentence", 0, 3, 0),
        0,
        3,
        false,
        List.of(line(Journal.INCOMING, "muted", "clock", "waiting")));
  }

  private BackfillView.Line line(Journal journal, String tone, String icon, String state) {
    return new BackfillView.Line(t.journal(journal), tone, icon, t.of("sync.part." + state));
  }

  private List<SyncView.Parked> parked() {
    return Stream.of(HOSTILE, LONG)
        .map(who -> new SyncView.Parked(
            who,
            t.of("sync.journals.all"),
            List.of(Journal.INCOMING.word()),
            t.of(
                "sync.parked.until",
                t.of("sync.reason.probe"),
                times.brief(ago(-9_000)).text()),
            ""))
        .toList();
  }

  private List<SyncView.Running> running() {
    return List.of(
        new SyncView.Running(
            HOSTILE, t.journal(Journal.OUTGOING), times.at(ago(1)), took(0.4), why("due")),
        new SyncView.Running(
            LONG, t.journal(Journal.INCOMING), times.at(ago(9)), took(9.2), why("onRequest")));
  }

  private List<SyncView.Next> next() {
    return List.of(
        new SyncView.Next(times.at(ago(-12)), LONG, t.journal(Journal.INCOMING), why("wide")),
        new SyncView.Next(times.at(ago(-60)), HOSTILE, t.journal(Journal.OUTGOING), why("repair")));
  }

  private List<SyncView.Failing> failing() {
    return List.of(
        new SyncView.Failing(
            HOSTILE,
            t.journal(Journal.INCOMING),
            Optional.of(times.brief(ago(4_000))),
            Trouble.meaning("unreachable", t),
            Trouble.advice("unreachable", t),
            t.of("sync.failing.next", times.brief(ago(-90)).text())),
        new SyncView.Failing(
            LONG,
            t.journal(Journal.OUTGOING),
            Optional.empty(),
            Trouble.meaning("unauthorized", t),
            Trouble.advice("unauthorized", t),
            ""));
  }

  private RunList runs() {
    return new RunList(
        "/sync",
        List.of(new RunList.Option(HOSTILE.id(), HOSTILE.name(), false)),
        List.of(new RunList.Option("incoming", t.journal(Journal.INCOMING), false)),
        List.of(
            new RunList.Link("/sync", t.of("sync.runs.all"), true),
            new RunList.Link("/sync?result=failed", t.of("sync.runs.failed"), false)),
        false,
        false,
        List.of(
            run(HOSTILE, "good", "circle-check", "complete", t.of("sync.run.came", 12, 5), ""),
            run(LONG, "warn", "alert-triangle", "partly", t.of("sync.run.unreadable", 2), ""),
            run(
                GONE,
                "bad",
                "circle-x",
                "failed",
                Trouble.meaning("unreachable", t),
                Trouble.advice("unreachable", t))),
        "",
        "");
  }

  private RunList.Row run(
      SyncView.Who who, String tone, String icon, String result, String came, String advice) {
    return new RunList.Row(
        times.at(ago(60)),
        who,
        t.journal(Journal.OUTGOING),
        why("due"),
        tone,
        icon,
        t.of("sync.run." + result),
        came,
        advice,
        times.length(Duration.ofHours(24)),
        t.of("sync.run.calls", 1),
        t.of("sync.size.kb", 18.2),
        took(0.4));
  }

  private String why(String reason) {
    return t.of("sync.reason." + reason);
  }

  private String took(double seconds) {
    return t.of("sync.run.took", seconds);
  }

  private Instant ago(long seconds) {
    return times.now().minusSeconds(seconds);
  }
}
