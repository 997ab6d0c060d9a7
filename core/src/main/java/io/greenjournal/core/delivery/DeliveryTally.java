package io.greenjournal.core.delivery;

import io.greenjournal.core.message.DeliveryStatus;
import java.util.TreeMap;

/** Adds up outgoing messages for a report. Not thread-safe. */
public final class DeliveryTally {
  private final TreeMap<DeliveryStatus, Long> byStatus = new TreeMap<>();
  private final DurationHistogram toDelivered = new DurationHistogram();
  private final DurationHistogram toRead = new DurationHistogram();

  public void count(DeliveryStatus status, long n) {
    byStatus.merge(status, n, Long::sum);
  }

  /** @param band of {@link DurationBand} */
  public void delivered(int band, long n) {
    toDelivered.add(band, n);
  }

  /** @param band of {@link DurationBand} */
  public void read(int band, long n) {
    toRead.add(band, n);
  }

  /** One message. */
  public void count(DeliveryStatus status, DeliveryTimes times) {
    count(status, 1);
    times.toDelivered().ifPresent(seconds -> delivered(DurationBand.of(seconds), 1));
    times.toRead().ifPresent(seconds -> read(DurationBand.of(seconds), 1));
  }

  public DeliveryCounts counts() {
    return new DeliveryCounts(byStatus, toDelivered.durations(), toRead.durations());
  }
}
