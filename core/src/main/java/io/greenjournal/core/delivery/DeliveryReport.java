package io.greenjournal.core.delivery;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import java.util.List;
import java.util.Map;

/**
 * How the outgoing messages of a period fared. Medians and percentiles lie within a sixteenth of the true ones.
 *
 * @param total all of them
 * @param slots by bucket, oldest first; buckets without messages are left out
 * @param weekdays by hour of the week, Monday 0 o'clock first; hours without messages are left out
 * @param byInstance instances without messages are left out
 * @param exact every message is counted, each in its own bucket. False when a part of an hour at an end of the
 *     period held too many messages to count, or when the zone's hours do not begin with those of UTC
 * @param freshness what the whole report rests on
 */
public record DeliveryReport(
    DeliveryCounts total,
    List<DeliverySlot> slots,
    List<WeekdaySlot> weekdays,
    Map<InstanceId, DeliveryCounts> byInstance,
    boolean exact,
    Freshness freshness) {
  public DeliveryReport {
    slots = List.copyOf(slots);
    weekdays = List.copyOf(weekdays);
    byInstance = Map.copyOf(byInstance);
  }
}
