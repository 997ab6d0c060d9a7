package io.greenjournal.core.journal;

import io.greenjournal.core.message.DeliveryStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * One dated delivery status of an outgoing message.
 *
 * @param at time of the action as the vendor gave it; empty when it gave none
 * @param observedAt when this cache first saw the status
 */
public record StatusEvent(DeliveryStatus status, Optional<Instant> at, Instant observedAt) {}
