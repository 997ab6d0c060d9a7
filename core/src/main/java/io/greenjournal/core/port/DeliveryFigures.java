package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.delivery.DeliveryFilter;
import io.greenjournal.core.delivery.DeliveryReport;

/**
 * How outgoing messages fared. Nothing here is slower because the cache is larger: figures are kept beside the
 * records, in the same transaction.
 */
@FunctionalInterface
public interface DeliveryFigures {
  /**
   * Messages of the outgoing journal, without status posts. A message is counted once, at the time that it is
   * sorted by and with the highest status that was ever seen of it, so the same messages stay in the same bucket
   * while they advance.
   *
   * @throws QueryTimedOutException when the period and the instances are too many to add up
   */
  DeliveryReport report(AccessScope scope, DeliveryFilter filter);
}
