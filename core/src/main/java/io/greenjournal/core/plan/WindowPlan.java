package io.greenjournal.core.plan;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides how far back the next call looks, and why.
 *
 * <p>Usually since the last whole success and a little more, because a record may appear two minutes late.
 * Once an hour, and after the clock was set, a whole day, because statuses, edits and deletions change old records.
 * On first contact, and after a long pause, as far as the journal reaches. Far enough for a hole that it may
 * still fill. Half as far as what was too large.
 */
public final class WindowPlan {
  /** Records may be late by two minutes (the vendor's documentation), and clocks differ. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  static final Duration WIDE = Duration.ofHours(24);
  static final Duration WIDE_EVERY = Duration.ofHours(1);
  static final Duration REPAIR_EVERY = Duration.ofMinutes(15);

  /** The shortest window that a too large answer leads to. */
  static final Duration SHORTEST = Duration.ofMinutes(10);

  private static final String TOO_LARGE = new SourceFailure.TooLarge("").code();

  /** A length with its reason, which the longest wins. */
  private record Wish(Duration length, Reason reason) {
    Wish or(Duration other, Reason why) {
      return other.compareTo(length) > 0 ? new Wish(other, why) : this;
    }
  }

  /**
   * @param lastWide when the journal was last read over a day or more, as stored
   * @param asked a person asks
   */
  public PlannedCall next(
      Messenger messenger,
      JournalState state,
      Optional<Instant> lastWide,
      Remembered seen,
      boolean asked,
      Instant now) {
    Duration reach = reach(messenger);
    Wish wish = wish(reach, state, lastWide, seen, now);
    Duration length = wish.length().compareTo(reach) < 0 ? wish.length() : reach;
    Duration most = most(length, state, seen, now);
    boolean smaller = most.compareTo(length) < 0;
    Reason reason = asked ? Reason.ON_REQUEST : smaller ? Reason.SMALLER : wish.reason();
    return new PlannedCall(Window.last(smaller ? most : length, now), reason);
  }

  private static Wish wish(
      Duration reach,
      JournalState state,
      Optional<Instant> lastWide,
      Remembered seen,
      Instant now) {
    if (state.freshness().asOf().isEmpty() && seen.goesOnFrom().isEmpty()) {
      return new Wish(reach, Reason.FIRST_CONTACT);
    }
    Optional<Duration> since = since(latest(state.freshness().asOf(), seen.goesOnFrom(), now), now);
    Reason usual = state.failureCode().isEmpty() ? Reason.DUE : Reason.PROBE;
    Wish wish = since
        .map(age -> new Wish(age.plus(OVERLAP), usual))
        .orElseGet(() -> new Wish(WIDE, Reason.WIDE));
    if (seen.jumped() || isOver(WIDE_EVERY, latest(lastWide, seen.wideTried(), now), now)) {
      wish = wish.or(WIDE, Reason.WIDE);
    }
    if (isOver(REPAIR_EVERY, seen.repairTried().filter(at -> !at.isAfter(now)), now)) {
      Optional<Duration> hole =
          since(seen.gaps().oldest(now.minus(reach), now), now).map(OVERLAP::plus);
      // At the edge of the reach the overlap does not matter.
      Duration ceiling = seen.ceilingAt(now).orElse(reach.plus(OVERLAP));
      if (hole.isPresent() && hole.get().compareTo(ceiling) <= 0) {
        wish = wish.or(hole.get(), Reason.REPAIR);
      }
    }
    return wish;
  }

  /** After a restart nobody knows how long the window was that was too large. */
  private static Duration most(Duration length, JournalState state, Remembered seen, Instant now) {
    Optional<Duration> ceiling = seen.ceilingAt(now);
    if (ceiling.isPresent() || !state.failureCode().equals(TOO_LARGE)) {
      return ceiling.orElse(length);
    }
    Duration part = length.dividedBy(1L << Math.min(state.failures(), 30));
    return part.compareTo(SHORTEST) > 0 ? part : SHORTEST;
  }

  /** The later of two moments; what lies in the future was noted by a clock that was wrong. */
  private static Optional<Instant> latest(Optional<Instant> a, Optional<Instant> b, Instant now) {
    return Stream.of(a, b)
        .flatMap(Optional::stream)
        .filter(at -> !at.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  private static Optional<Duration> since(Optional<Instant> at, Instant now) {
    return at.map(then -> Duration.between(then, now));
  }

  private static boolean isOver(Duration pause, Optional<Instant> last, Instant now) {
    return last.map(at -> !at.plus(pause).isAfter(now)).orElse(true);
  }

  /**
   * How far back a journal is worth asking: MAX keeps three months; the others do not say, and the vendor's
   * own web chat asks for two weeks.
   */
  public static Duration reach(Messenger messenger) {
    return messenger == Messenger.MAX ? Duration.ofDays(90) : Duration.ofDays(14);
  }
}
