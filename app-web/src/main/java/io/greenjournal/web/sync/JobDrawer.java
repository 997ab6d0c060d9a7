package io.greenjournal.web.sync;

import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Steps;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Trouble;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws a job: how far it has come, and each of its journals. */
@Singleton
final class JobDrawer {
  private static final int MOST = 300;
  private static final List<SyncPart.State> ORDER = List.of(
      SyncPart.State.RUNNING,
      SyncPart.State.FAILED,
      SyncPart.State.WAITING,
      SyncPart.State.DONE,
      SyncPart.State.SKIPPED);

  private final InstanceRegistry registry;

  JobDrawer(InstanceRegistry registry) {
    this.registry = registry;
  }

  static URI address(SyncJob job) {
    return URI.create(SyncController.PAGE + "/jobs/" + job.number());
  }

  /** @param only whether there was no other job yet */
  JobView draw(SyncJob job, boolean only, CurrentUser user, Times times) {
    Words t = times.words();
    List<Instance> all = registry.all(user.scope());
    boolean first = only && all.size() == 1;
    Names names = new Names(all);
    String path = address(job).toString();
    int hidden = Math.max(0, job.parts().size() - MOST);
    return new JobView(
        title(job, t),
        List.of(new Crumb(SyncController.PAGE, t.of("sync.title"))),
        path,
        state(job, t),
        tone(job),
        sentence(job, times),
        bar(job),
        !job.isOver() && job.state() != SyncJob.State.CANCELLED && SyncController.mayTend(user),
        !job.isOver(),
        tiles(job, t),
        job.parts().stream()
            .sorted(Comparator.comparingInt((SyncPart part) -> ORDER.indexOf(part.state()))
                .thenComparing(part -> names.apply(part.instance()).name())
                .thenComparing(SyncPart::journal))
            .limit(MOST)
            .map(part -> part(part, names, times))
            .toList(),
        hidden == 0 ? "" : t.of("sync.more", hidden),
        first ? Optional.of(Steps.at(Steps.Name.SYNC, t)) : Optional.empty(),
        first && job.isOver());
  }

  SyncView.JobLine line(SyncJob job, Times times) {
    Words t = times.words();
    return new SyncView.JobLine(
        address(job).toString(),
        title(job, t),
        state(job, t),
        tone(job),
        counts(job, t),
        times.at(job.askedAt()),
        bar(job));
  }

  private static String title(SyncJob job, Words t) {
    return t.of("sync.job.title", String.valueOf(job.number()));
  }

  private static String state(SyncJob job, Words t) {
    return t.of("sync.job.state." + job.state().word());
  }

  private static String tone(SyncJob job) {
    return switch (job.state()) {
      case QUEUED, RUNNING -> "info";
      case DONE -> job.count(SyncPart.State.FAILED) > 0 ? "warn" : "good";
      case FAILED -> "bad";
      case CANCELLED, INTERRUPTED -> "warn";
    };
  }

  private static SyncView.Bar bar(SyncJob job) {
    long over = job.parts().stream().filter(part -> part.state().isOver()).count();
    return new SyncView.Bar(over, Math.max(1, job.parts().size()));
  }

  private static String sentence(SyncJob job, Times times) {
    Words t = times.words();
    String asked = t.of("sync.job.asked", job.askedBy(), times.at(job.askedAt()).text());
    String over =
        job.endedAt().map(at -> t.of("sync.job.ended", times.at(at).text())).orElse("");
    String again = job.interrupted() > 0 ? t.of("sync.job.again", job.interrupted()) : "";
    return String.join(" ", List.of(asked, over, again)).replaceAll(" +", " ").strip();
  }

  private static String counts(SyncJob job, Words t) {
    return t.of("sync.job.counts", job.count(SyncPart.State.DONE), job.parts().size(), job.added());
  }

  private static List<SyncView.Tile> tiles(SyncJob job, Words t) {
    return List.of(
        tile("done", job.count(SyncPart.State.DONE), job, t),
        new SyncView.Tile(
            t.of("sync.job.tile.added"), t.number(job.added()), t.of("sync.job.tile.added.rest")),
        tile("open", job.count(SyncPart.State.RUNNING) + job.count(SyncPart.State.WAITING), job, t),
        tile("failed", job.count(SyncPart.State.FAILED), job, t),
        tile("skipped", job.count(SyncPart.State.SKIPPED), job, t));
  }

  private static SyncView.Tile tile(String key, long count, SyncJob job, Words t) {
    return new SyncView.Tile(
        t.of("sync.job.tile." + key),
        t.number(count),
        t.of("sync.job.tile.of", job.parts().size()));
  }

  private static JobView.Part part(SyncPart part, Names names, Times times) {
    Words t = times.words();
    return new JobView.Part(
        names.apply(part.instance()),
        t.journal(part.journal()),
        tone(part.state()),
        icon(part.state()),
        t.of("sync.part." + part.state().word()),
        came(part, t),
        part.state() == SyncPart.State.FAILED ? Trouble.advice(part.why(), t) : "",
        part.beganAt().map(times::at),
        took(part, times));
  }

  private static String came(SyncPart part, Words t) {
    return switch (part.state()) {
      case WAITING, RUNNING -> "";
      case FAILED -> Trouble.meaning(part.why(), t);
      case SKIPPED -> t.of("sync.skip." + part.why());
      case DONE -> RunRows.news(part.added(), part.changed(), t);
    };
  }

  private static String took(SyncPart part, Times times) {
    Optional<Duration> took =
        part.beganAt().map(began -> Duration.between(began, part.endedAt().orElse(times.now())));
    return took.map(length -> RunRows.took(length, times.words())).orElse("");
  }

  private static String tone(SyncPart.State state) {
    return switch (state) {
      case DONE -> "good";
      case FAILED -> "bad";
      case RUNNING -> "info";
      case WAITING, SKIPPED -> "muted";
    };
  }

  private static String icon(SyncPart.State state) {
    return switch (state) {
      case DONE -> "circle-check";
      case FAILED -> "circle-x";
      case RUNNING -> "refresh";
      case WAITING -> "hourglass";
      case SKIPPED -> "minus";
    };
  }
}
