package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;
import java.util.List;

/**
 * What one call to one journal brought.
 *
 * @param window the time it was asked for
 * @param askedAt when the call was sent; becomes the watermark if nothing was lost
 * @param records in any order; the same record may stand in it twice
 * @param unreadable how many records were too broken to keep
 * @param endRead the answer was read to its end
 */
public record Batch(
    InstanceId instance,
    Journal journal,
    Window window,
    Instant askedAt,
    List<JournalRecord> records,
    int unreadable,
    boolean endRead) {
  public Batch {
    records = List.copyOf(records);
  }

  /** Nothing was lost, so the window is now known completely. */
  public boolean isWhole() {
    return unreadable == 0 && endRead;
  }
}
