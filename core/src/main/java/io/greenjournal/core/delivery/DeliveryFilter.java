package io.greenjournal.core.delivery;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Window;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which outgoing messages a delivery report is about.
 *
 * @param instances empty for every one that the scope allows
 * @param period by {@link io.greenjournal.core.journal.CachedRecord#at()}, the time that a message is sorted by
 * @param bucket how fine the report follows the time
 * @param zone whose calendar days and hours of the week are meant
 */
public record DeliveryFilter(
    Set<InstanceId> instances, Window period, DeliveryBucket bucket, ZoneId zone) {
  public DeliveryFilter {
    instances = Set.copyOf(instances);
  }
}
