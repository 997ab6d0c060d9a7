package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.DeliveryStatus;
import java.time.Instant;

/**
 * How many messages of an instance belong to one hour.
 *
 * @param hour its start, UTC
 * @param status of outgoing messages as it now stands; {@code UNKNOWN} for incoming ones
 */
public record HourFigures(
    InstanceId instance, Instant hour, Journal journal, DeliveryStatus status, long count) {}
