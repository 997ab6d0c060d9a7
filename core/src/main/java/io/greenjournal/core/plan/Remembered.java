package io.greenjournal.core.plan;

import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the planner has seen of one journal since the program started. Nothing of it needs to outlive the
 * program: without it the next calls are only a little longer or more than they had to be.
 *
 * @param newSince when something was last new, or when the program started
 * @param goesOnFrom what was answered up to then need not be asked again
 * @param lossy how many answers in a row lost something
 * @param wideTried when a whole day was last asked for
 * @param repairTried when a call was last made longer for the sake of a hole
 * @param ceiling longer than this was too large
 * @param jumped the clock was set since the last answer
 * @param gaps holes that an answer may still fill
 */
public record Remembered(
    Instant newSince,
    Optional<Instant> goesOnFrom,
    int lossy,
    Optional<Instant> wideTried,
    Optional<Instant> repairTried,
    Optional<Ceiling> ceiling,
    boolean jumped,
    Gaps gaps) {
  /** A length of time whose records still fit into an answer; not tried to exceed before {@code until}. */
  public record Ceiling(Duration length, Instant until) {}

  private static final Duration CEILING_HOLDS = Duration.ofHours(6);
  /** A record that cannot be read is given a second chance; then the reading goes on after it. */
  private static final int LOSSY_AT_MOST = 2;

  /** Of a journal whose planning begins now. */
  public static Remembered nothing(Instant now) {
    return new Remembered(
        now,
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        Gaps.NONE);
  }

  /** After one more call. */
  public Remembered after(CallResult result) {
    return result.call().map(call -> after(result, call)).orElse(this);
  }

  private Remembered after(CallResult result, PlannedCall call) {
    Instant at = result.askedAt();
    boolean answered = result.isAnswered();
    boolean settled = answered || result.wasTooLarge();
    boolean wide = settled
        && (call.reason() == Reason.SMALLER
            || call.reason() == Reason.WIDE
            || call.window().length().compareTo(WindowPlan.WIDE) >= 0);
    int lossyNow = !answered ? lossy : result.whole() ? 0 : lossy + 1;
    boolean goesOn = answered && (result.whole() || lossyNow >= LOSSY_AT_MOST);
    return new Remembered(
        result.brought() ? at : newSince,
        goesOn ? Optional.of(at) : goesOnFrom,
        lossyNow,
        wide ? Optional.of(at) : wideTried,
        call.reason() == Reason.REPAIR ? Optional.of(at) : repairTried,
        result.wasTooLarge() ? Optional.of(lower(call.window(), at)) : ceiling,
        jumped && !answered,
        answered ? gaps.answered(new Window(call.window().from(), later(at, call))) : gaps);
  }

  private static Instant later(Instant at, PlannedCall call) {
    return at.isBefore(call.window().from()) ? call.window().from() : at;
  }

  private static Ceiling lower(Window window, Instant at) {
    Duration half = Duration.between(window.from(), at).dividedBy(2);
    Duration least = WindowPlan.SHORTEST;
    return new Ceiling(half.compareTo(least) > 0 ? half : least, at.plus(CEILING_HOLDS));
  }

  /** As stored. */
  Remembered withHoles(List<Window> holes) {
    return new Remembered(
        newSince, goesOnFrom, lossy, wideTried, repairTried, ceiling, jumped, gaps.stored(holes));
  }

  /** The clock was set: what it said before says nothing about how long ago that was. */
  Remembered afterJump(Instant now) {
    return new Remembered(
        now, goesOnFrom, lossy, Optional.empty(), Optional.empty(), Optional.empty(), true, gaps);
  }

  /** The longest time that may be asked for now, if there is such a limit. */
  Optional<Duration> ceilingAt(Instant now) {
    return ceiling.filter(c -> c.until().isAfter(now)).map(Ceiling::length);
  }
}
