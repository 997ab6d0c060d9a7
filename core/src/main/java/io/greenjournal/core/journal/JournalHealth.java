package io.greenjournal.core.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How a journal is doing, in one word. */
public enum JournalHealth {
  /** Read within the time that its pace promises. */
  FRESH,
  /** Read, but longer ago than promised. */
  LATE,
  /** Not asked until a stated time or until somebody resumes it. */
  PARKED,
  /** The last call failed; asked again soon. */
  FAILING,
  /** Not read yet. */
  NEVER;

  /** @param promised how old data may get at the pace of the instance */
  public static JournalHealth of(JournalState state, Duration promised, Instant now) {
    if (state.isParked(now)) {
      return PARKED;
    }
    if (!state.failureCode().isEmpty()) {
      return FAILING;
    }
    return state
        .freshness()
        .asOf()
        .map(asOf -> asOf.plus(promised).isBefore(now) ? LATE : FRESH)
        .orElse(NEVER);
  }

  /** The word of the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
