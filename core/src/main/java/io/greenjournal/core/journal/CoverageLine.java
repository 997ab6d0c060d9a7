package io.greenjournal.core.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time of one journal since the first contact, as spans known to be complete and holes with their cause.
 * Together they are the whole of it, and no moment is in two of them. Every answer and every failure makes a new
 * line of the one before; a store only has to keep it.
 *
 * @param covered oldest first, not touching
 * @param holes oldest first; two that touch differ in cause
 */
public record CoverageLine(List<Window> covered, List<Gap> holes) {
  /** Of a journal that was never read. */
  public static final CoverageLine EMPTY = new CoverageLine(List.of(), List.of());

  /**
   * Longer between two calls than any pace allows; a shorter time without a call belongs to what came of the next.
   */
  static final Duration PATIENCE = Duration.ofHours(1);

  /** A hole in this journal. */
  public record Gap(Window span, HoleCause cause) {}

  public CoverageLine {
    covered = List.copyOf(covered);
    holes = List.copyOf(holes);
  }

  /** The line after an answer. What it covers whole is no hole any more. */
  public CoverageLine after(JournalState before, Batch batch) {
    if (!batch.askedAt().isAfter(batch.window().from())) {
      return this;
    }
    Window span = new Window(batch.window().from(), batch.askedAt());
    CoverageLine reached = reaching(before, span);
    CoverageLine told =
        batch.isWhole() ? reached.whole(span) : reached.missing(span, HoleCause.PARSE_LOSS);
    return batch.reachesFrom().map(told::outOfReachBefore).orElse(told);
  }

  /** The line after a call that failed. The first call of all only begins the line. */
  public CoverageLine after(JournalState before, SyncRun failed) {
    return end(before)
        .filter(end -> end.isBefore(failed.startedAt()))
        .map(end ->
            unread(before, end, failed.startedAt(), HoleCause.ofFailure(failed.failureCode())))
        .orElse(this);
  }

  /** The part of the line from a moment on, where what lay before was removed. */
  public CoverageLine since(Instant moment) {
    boolean nothingBefore = start().filter(start -> start.isBefore(moment)).isEmpty();
    if (nothingBefore) {
      return this;
    }
    return new CoverageLine(
        covered.stream().flatMap(span -> part(span, moment)).toList(),
        holes.stream()
            .flatMap(gap -> part(gap.span(), moment).map(left -> new Gap(left, gap.cause())))
            .toList());
  }

  private static Stream<Window> part(Window span, Instant from) {
    return span.to().isAfter(from)
        ? Stream.of(new Window(later(span.from(), from), span.to()))
        : Stream.empty();
  }

  /** Until when something is known, or known to be missing. */
  private Optional<Instant> end(JournalState before) {
    return Stream.concat(covered.stream(), holes.stream().map(Gap::span))
        .map(Window::to)
        .max(Comparator.naturalOrder())
        .or(before::lastTriedAt);
  }

  private Optional<Instant> start() {
    return Stream.concat(covered.stream(), holes.stream().map(Gap::span))
        .map(Window::from)
        .min(Comparator.naturalOrder());
  }

  /** Closes what lies between this line and a span that does not touch it. */
  private CoverageLine reaching(JournalState before, Window span) {
    Optional<Instant> end = start().flatMap(start -> end(before));
    if (end.isPresent() && end.get().isBefore(span.from())) {
      HoleCause cause = before.failureCode().isEmpty()
          ? HoleCause.NOT_RUNNING
          : HoleCause.ofFailure(before.failureCode());
      return unread(before, end.get(), span.from(), cause);
    }
    return start()
        .filter(span.to()::isBefore)
        .map(start -> missing(new Window(span.to(), start), HoleCause.NOT_RUNNING))
        .orElse(this);
  }

  /** A journal that was parked rested because of the failure before; later, nobody asked. */
  private CoverageLine unread(JournalState before, Instant from, Instant to, HoleCause cause) {
    Instant rested = before
        .parkedUntil()
        .filter(until -> !before.failureCode().isEmpty() && until.isAfter(from))
        .map(until -> until.isBefore(to) ? until : to)
        .orElse(from);
    CoverageLine resting =
        missing(new Window(from, rested), HoleCause.ofFailure(before.failureCode()));
    boolean asked = Duration.between(rested, to).compareTo(PATIENCE) <= 0;
    boolean failing = !before.failureCode().isEmpty() && before.parkedUntil().isEmpty();
    return resting.missing(
        new Window(rested, to), asked || failing ? cause : HoleCause.NOT_RUNNING);
  }

  private CoverageLine whole(Window span) {
    List<Window> spans = new ArrayList<>(covered);
    spans.add(span);
    List<Gap> rest = holes.stream()
        .flatMap(gap -> without(gap.span(), span).map(left -> new Gap(left, gap.cause())))
        .toList();
    return new CoverageLine(joined(spans), rest);
  }

  private CoverageLine missing(Window span, HoleCause cause) {
    Stream<Window> parts = Stream.of(span);
    for (Window known : covered) {
      parts = parts.flatMap(part -> without(part, known));
    }
    List<Gap> gaps = new ArrayList<>();
    holes.forEach(gap ->
        without(gap.span(), span).forEach(left -> gaps.add(new Gap(left, gap.cause()))));
    parts
        .filter(part -> part.from().isBefore(part.to()))
        .forEach(part -> gaps.add(new Gap(part, cause)));
    return new CoverageLine(covered, tidy(gaps));
  }

  private CoverageLine outOfReachBefore(Instant moment) {
    if (holes.stream()
        .noneMatch(gap -> gap.cause().canBeFilled() && gap.span().from().isBefore(moment))) {
      return this;
    }
    List<Gap> gaps = new ArrayList<>();
    for (Gap gap : holes) {
      Window span = gap.span();
      Instant cut = moment.isBefore(span.from())
          ? span.from()
          : moment.isAfter(span.to()) ? span.to() : moment;
      gaps.add(new Gap(new Window(span.from(), cut), HoleCause.OUT_OF_REACH));
      gaps.add(new Gap(new Window(cut, span.to()), gap.cause()));
    }
    return new CoverageLine(covered, tidy(gaps));
  }

  /** What is left of a span, in one part or two; empty parts are left out. */
  private static Stream<Window> without(Window span, Window taken) {
    if (!taken.from().isBefore(span.to()) || !span.from().isBefore(taken.to())) {
      return Stream.of(span);
    }
    return Stream.of(
            new Window(span.from(), later(span.from(), taken.from())),
            new Window(earlier(span.to(), taken.to()), span.to()))
        .filter(part -> part.from().isBefore(part.to()));
  }

  private static List<Window> joined(List<Window> spans) {
    List<Window> joined = new ArrayList<>();
    for (Window span : spans.stream().sorted(Comparator.comparing(Window::from)).toList()) {
      Window last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || last.to().isBefore(span.from())) {
        joined.add(span);
      } else {
        joined.set(joined.size() - 1, new Window(last.from(), later(last.to(), span.to())));
      }
    }
    return joined;
  }

  private static List<Gap> tidy(List<Gap> gaps) {
    List<Gap> tidy = new ArrayList<>();
    gaps.stream()
        .filter(gap -> gap.span().from().isBefore(gap.span().to()))
        .sorted(Comparator.comparing(gap -> gap.span().from()))
        .forEach(gap -> {
          int at = tidy.size() - 1;
          if (at >= 0
              && tidy.get(at).cause() == gap.cause()
              && tidy.get(at).span().to().equals(gap.span().from())) {
            Window span = new Window(tidy.get(at).span().from(), gap.span().to());
            tidy.set(at, new Gap(span, gap.cause()));
          } else {
            tidy.add(gap);
          }
        });
    return tidy;
  }

  private static Instant later(Instant a, Instant b) {
    return a.isBefore(b) ? b : a;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
