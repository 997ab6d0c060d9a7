package io.greenjournal.core.usecase;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides how far back the next call looks.
 *
 * <p>Usually since the last whole success and a little more, because a record may appear two minutes late.
 * Once an hour a whole day, because statuses, edits and deletions change old records. On first contact, and
 * after a long pause, as far as the journal reaches.
 */
public final class PlanWindow {
  /** Records may be late by two minutes, and clocks differ. */
  static final Duration OVERLAP = Duration.ofMinutes(10);

  private static final String TOO_LARGE = new SourceFailure.TooLarge("").code();

  static final Duration WIDE = Duration.ofHours(24);
  static final Duration WIDE_EVERY = Duration.ofHours(1);

  /** The shortest window that a too large answer leads to. */
  static final Duration SHORTEST = Duration.ofMinutes(10);

  public Window next(
      Messenger messenger, JournalState state, Optional<Instant> lastWide, Instant now) {
    Duration length = wanted(messenger, state, lastWide, now);
    if (state.failureCode().equals(TOO_LARGE)) {
      length = length.dividedBy(1L << Math.min(state.failures(), 30));
      length = length.compareTo(SHORTEST) > 0 ? length : SHORTEST;
    }
    return Window.last(length, now);
  }

  private static Duration wanted(
      Messenger messenger, JournalState state, Optional<Instant> lastWide, Instant now) {
    Duration reach = reach(messenger);
    Optional<Instant> asOf = state.freshness().asOf();
    if (asOf.isEmpty()) {
      return reach;
    }
    Duration since = Duration.between(asOf.get(), now);
    Duration needed = since.isNegative() ? WIDE : since.plus(OVERLAP);
    boolean wideIsDue =
        lastWide.map(last -> !last.plus(WIDE_EVERY).isAfter(now)).orElse(true);
    if (wideIsDue && needed.compareTo(WIDE) < 0) {
      needed = WIDE;
    }
    return needed.compareTo(reach) < 0 ? needed : reach;
  }

  /**
   * How far back a journal is worth asking: MAX keeps three months; the others do not say, and the vendor's
   * own web chat asks for two weeks.
   */
  static Duration reach(Messenger messenger) {
    return messenger == Messenger.MAX ? Duration.ofDays(90) : Duration.ofDays(14);
  }
}
