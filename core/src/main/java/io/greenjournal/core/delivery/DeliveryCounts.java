package io.greenjournal.core.delivery;

import io.greenjournal.core.message.DeliveryStatus;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a group of outgoing messages fared.
 *
 * @param byStatus messages by the highest delivery status that was ever seen of each, by rising rank; statuses
 *     that none has are left out
 * @param toDelivered from when a message was first known to be pending or sent until it was delivered
 * @param toRead the same until it was read
 */
public record DeliveryCounts(
    SortedMap<DeliveryStatus, Long> byStatus, Durations toDelivered, Durations toRead) {
  public static final DeliveryCounts NOTHING =
      new DeliveryCounts(new TreeMap<>(), Durations.NONE, Durations.NONE);

  public DeliveryCounts {
    byStatus = Collections.unmodifiableSortedMap(new TreeMap<>(byStatus));
  }

  public long total() {
    return byStatus.values().stream().mapToLong(n -> n).sum();
  }

  public long of(DeliveryStatus status) {
    return byStatus.getOrDefault(status, 0L);
  }

  /** Messages that reached nobody as far as is known, by the reason. */
  public SortedMap<DeliveryStatus, Long> failures() {
    SortedMap<DeliveryStatus, Long> failures = new TreeMap<>(byStatus);
    failures.keySet().removeIf(status -> !status.kind().isFailure());
    return Collections.unmodifiableSortedMap(failures);
  }
}
