package io.greenjournal.core.journal;

import io.greenjournal.core.message.DeliveryStatus;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Which of two observations of one record is shown: a total order, so that the order in which they arrived
 * never matters.
 *
 * <p>A copy with something to read comes before one without, whatever their times, because the vendor
 * sometimes hands out poorer copies later. Then what a journal showed before what was pushed, the later action, the higher delivery status, the longer
 * payload as received, and at last the bytes themselves.
 */
public final class Precedence implements Comparator<JournalRecord> {
  public static final Precedence INSTANCE = new Precedence();

  private static final Comparator<JournalRecord> ORDER = Comparator.comparing(Precedence::canBeRead)
      .thenComparing(r -> r.source() == Source.JOURNAL)
      .thenComparing(r -> r.timestamp().orElse(0))
      .thenComparing(r -> r.status().orElse(DeliveryStatus.UNKNOWN))
      .thenComparing(r -> r.payload().receivedSize())
      .thenComparing(r -> r.payload().bytes(), Arrays::compare);

  private Precedence() {}

  /** Positive when the left one is to be shown. */
  @Override
  public int compare(JournalRecord left, JournalRecord right) {
    return ORDER.compare(left, right);
  }

  private static boolean canBeRead(JournalRecord record) {
    return !record.text().isEmpty();
  }
}
