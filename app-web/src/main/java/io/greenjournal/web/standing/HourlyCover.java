package io.greenjournal.web.standing;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.web.shell.CoverageStrip.Cover;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells hour by hour how well the last {@value #HOURS} hours of journals are covered. */
@Singleton
public final class HourlyCover {
  public static final int HOURS = 48;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LONG_AGO = Duration.ofDays(90);

  private final SyncLog log;

  public HourlyCover(SyncLog log) {
    this.log = log;
  }

  /** The time that the strip shows. */
  public static Window window(Instant now) {
    Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(HOUR);
    return new Window(end.minus(HOUR.multipliedBy(HOURS)), end);
  }

  /**
   * Oldest first. An hour is only as good as the worse of the journals.
   *
   * @param failed failed calls of any instance
   */
  public List<Cover> of(
      AccessScope scope, Standing standing, List<Journal> journals, List<SyncRun> failed) {
    Window within = new Window(standing.now().minus(LONG_AGO), standing.now().plusSeconds(1));
    List<List<Window>> spans = journals.stream()
        .map(journal -> log.coverage(scope, standing.instance().id(), journal, within))
        .toList();
    return draw(standing, journals, spans, failed);
  }

  /** What {@link #of} needs of every instance, read at once; for pages over many of them. */
  public Map<InstanceId, List<CoveredSpan>> spans(AccessScope scope, Instant now) {
    return log.coverage(scope, new Window(now.minus(LONG_AGO), now.plusSeconds(1))).stream()
        .collect(Collectors.groupingBy(CoveredSpan::instance));
  }

  /** As above, from spans of this instance that were read before. */
  public List<Cover> of(
      Standing standing, List<Journal> journals, List<CoveredSpan> known, List<SyncRun> failed) {
    List<List<Window>> spans = journals.stream()
        .map(journal -> known.stream()
            .filter(covered -> covered.journal() == journal)
            .map(CoveredSpan::span)
            .toList())
        .toList();
    return draw(standing, journals, spans, failed);
  }

  private static List<Cover> draw(
      Standing standing, List<Journal> journals, List<List<Window>> spans, List<SyncRun> failed) {
    List<Instant> failures = failed.stream()
        .filter(run -> run.instance().equals(standing.instance().id()))
        .filter(run -> journals.contains(run.journal()))
        .map(SyncRun::endedAt)
        .toList();
    Duration grace =
        journals.stream().map(standing::promise).max(Duration::compareTo).orElse(HOUR);
    return hours(spans, failures, standing.now(), grace);
  }

  /** @param grace the newest time that nobody expects to be covered yet */
  static List<Cover> hours(
      List<List<Window>> spans, List<Instant> failures, Instant now, Duration grace) {
    Optional<Instant> first =
        spans.stream().flatMap(Collection::stream).map(Window::from).min(Instant::compareTo);
    Instant due = now.minus(grace.compareTo(HOUR) < 0 ? grace : HOUR);
    List<Cover> covers = new ArrayList<>();
    for (Instant hour = window(now).from(); covers.size() < HOURS; hour = hour.plus(HOUR)) {
      Instant end = hour.plus(HOUR);
      Instant to = end.isBefore(due) ? end : due;
      Instant from = hour.isBefore(to) ? hour : to.minusSeconds(1);
      Window asked = new Window(from, to);
      Window whole = new Window(hour, end);
      boolean isBefore = first.map(f -> !f.isBefore(end)).orElse(true);
      covers.add(cover(spans, asked, failures.stream().anyMatch(whole::contains), isBefore));
    }
    return covers;
  }

  private static Cover cover(
      List<List<Window>> spans, Window asked, boolean failed, boolean isBefore) {
    long whole = asked.length().toSeconds() * spans.size();
    long covered = spans.stream()
        .flatMap(Collection::stream)
        .mapToLong(s -> overlap(s, asked))
        .sum();
    if (covered >= whole) {
      return Cover.FULL;
    }
    if (failed) {
      return Cover.FAIL;
    }
    if (covered > 0) {
      return Cover.PART;
    }
    return isBefore ? Cover.BEFORE : Cover.HOLE;
  }

  private static long overlap(Window a, Window b) {
    Instant from = Stream.of(a.from(), b.from()).max(Instant::compareTo).orElseThrow();
    Instant to = Stream.of(a.to(), b.to()).min(Instant::compareTo).orElseThrow();
    return Math.max(0, Duration.between(from, to).toSeconds());
  }
}
