package io.greenjournal.core.delivery;

import java.time.Instant;

/** The messages of one bucket of time, which begins at {@code start}. */
public record DeliverySlot(Instant start, DeliveryCounts counts) {}
