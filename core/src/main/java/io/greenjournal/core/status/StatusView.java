package io.greenjournal.core.status;

import io.greenjournal.core.message.DeliveryStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a status post got with one contact ({@code getStatusStatistic}).
 *
 * @param participant chat id of the contact
 * @param at when that happened; empty when not told
 */
public record StatusView(String participant, DeliveryStatus status, Optional<Instant> at) {}
