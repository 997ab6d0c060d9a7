package io.greenjournal.web.sync;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.standing.Trouble;
import java.time.Duration;
import java.util.function.Function;

/** Draws runs: when, why, what came and what it cost. */
final class RunRows {
  private final Function<InstanceId, SyncView.Who> names;
  private final Times times;
  private final Words t;

  RunRows(Function<InstanceId, SyncView.Who> names, Times times) {
    this.names = names;
    this.times = times;
    this.t = times.words();
  }

  RunList.Row draw(SyncRun run) {
    boolean lost = run.unreadable() > 0;
    String kind = !run.succeeded() ? "failed" : lost ? "partly" : "complete";
    return new RunList.Row(
        times.at(run.startedAt()),
        names.apply(run.instance()),
        t.journal(run.journal()),
        why(run.note().reason(), t),
        !run.succeeded() ? "bad" : lost ? "warn" : "good",
        !run.succeeded() ? "circle-x" : lost ? "alert-triangle" : "circle-check",
        t.of("sync.run." + kind),
        came(run),
        Trouble.advice(run.failureCode(), t),
        times.length(run.window().length()),
        t.of("sync.run.calls", run.calls()),
        run.note().bytes().isPresent() ? size(run.note().bytes().getAsLong(), t) : "",
        took(Duration.between(run.startedAt(), run.endedAt()), t));
  }

  /** The word of a reason in words; {@code –} for a run that does not tell. */
  static String why(String reason, Words t) {
    String key = "sync.reason." + reason;
    return t.has(key) ? t.of(key) : "–";
  }

  private String came(SyncRun run) {
    if (!run.succeeded()) {
      return Trouble.meaning(run.failureCode(), t);
    }
    String news = news(run.outcome().added(), run.outcome().changed(), t);
    return run.unreadable() == 0
        ? news
        : news + ", " + t.of("sync.run.unreadable", run.unreadable());
  }

  static String news(int added, int changed, Words t) {
    if (added > 0 && changed > 0) {
      return t.of("sync.run.came", added, changed);
    }
    if (added + changed == 0) {
      return t.of("sync.run.nothing");
    }
    return added > 0 ? t.of("sync.run.new", added) : t.of("sync.run.changed", changed);
  }

  private static String size(long bytes, Words t) {
    return bytes < 1_000
        ? t.of("sync.size.b", bytes)
        : bytes < 1_000_000
            ? t.of("sync.size.kb", bytes / 1_000.0)
            : t.of("sync.size.mb", bytes / 1_000_000.0);
  }

  static String took(Duration took, Words t) {
    return t.of("sync.run.took", Math.max(0, took.toMillis()) / 1000.0);
  }
}
