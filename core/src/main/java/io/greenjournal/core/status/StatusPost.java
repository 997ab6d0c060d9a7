package io.greenjournal.core.status;

import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * A 24-hour post, understood. The vendor calls it a status; here that word always means something else.
 *
 * @param at time of the post, or of the last action on an outgoing one; empty when it cannot be true
 * @param style of text posts
 * @param status how far an outgoing post got; empty for incoming ones
 * @param sentByApi outgoing only; empty when not told
 * @param sender incoming only
 */
public record StatusPost(
    MessageKey key,
    Optional<Instant> at,
    MessageContent content,
    PostStyle style,
    Audience audience,
    Optional<DeliveryStatus> status,
    Optional<Boolean> sentByApi,
    Optional<Sender> sender,
    Details details) {}
