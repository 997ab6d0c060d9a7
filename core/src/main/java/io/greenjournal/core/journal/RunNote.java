package io.greenjournal.core.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a call to a journal came about and how large its answer was.
 *
 * @param plannedAt when it was to begin; empty when nobody planned it, or for a run of an earlier version
 * @param reason the word of a {@code Reason}; {@code ""} for a run of an earlier version
 * @param bytes size of all that came back, unpacked; empty when nobody counted
 */
public record RunNote(Optional<Instant> plannedAt, String reason, OptionalLong bytes) {
  /** Nothing is known. */
  public static final RunNote NONE = new RunNote(Optional.empty(), "", OptionalLong.empty());
}
