package io.greenjournal.web.instances;

import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Trouble;
import java.time.Duration;

/** Draws one call to a journal and what came of it. */
final class RunDrawer {
  private final Times times;
  private final Words t;

  RunDrawer(Times times) {
    this.times = times;
    this.t = times.words();
  }

  InstanceView.Run draw(SyncRun run) {
    boolean lost = run.unreadable() > 0;
    String kind = !run.succeeded() ? "failed" : lost ? "partly" : "complete";
    return new InstanceView.Run(
        times.at(run.startedAt()),
        t.journal(run.journal()),
        !run.succeeded() ? "bad" : lost ? "warn" : "good",
        !run.succeeded() ? "circle-x" : lost ? "alert-triangle" : "circle-check",
        t.of("instances.run." + kind),
        came(run),
        times.length(run.window().length()),
        took(Duration.between(run.startedAt(), run.endedAt())));
  }

  private String came(SyncRun run) {
    if (!run.succeeded()) {
      return Trouble.meaning(run.failureCode(), t);
    }
    int added = run.outcome().added();
    int changed = run.outcome().changed();
    String news = added + changed == 0
        ? t.of("instances.run.nothing")
        : t.of("instances.run.came", added, changed);
    return run.unreadable() == 0
        ? news
        : news + ", " + t.of("instances.run.unreadable", run.unreadable());
  }

  private String took(Duration took) {
    return t.of("instances.run.took", Math.max(0, took.toMillis()) / 1000.0);
  }
}
