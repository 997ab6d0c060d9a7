package io.greenjournal.web.messages;

import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import java.util.List;

/**
 * The dated delivery statuses of an outgoing message, with the time between them.
 *
 * @param steps oldest first
 * @param whole from the first to the last, in words; {@code ""} for a single one
 * @param phases shares of the bar
 * @param still what has not happened since the last step, in words; {@code ""} when nothing is missing
 * @param note what to know about it, {@code ""} for nothing
 */
public record TimelineView(
    List<Step> steps, String whole, List<Phase> phases, String still, String note) {
  public TimelineView {
    steps = List.copyOf(steps);
    phases = List.copyOf(phases);
  }

  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * @param meaning of the status, in words
   * @param gap how long it stayed so, {@code ""} for the last one
   * @param gapMeaning what the message did meanwhile
   * @param isLong the gap is drawn interrupted
   */
  public record Step(
      StatusMark mark, String meaning, Moment at, String gap, String gapMeaning, boolean isLong) {}

  /** A part of the bar that is 100 wide. */
  public record Phase(String kind, int x, int width) {}
}
