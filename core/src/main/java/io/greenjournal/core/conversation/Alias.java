package io.greenjournal.core.conversation;

import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageKey;
import java.time.Instant;
import java.util.Optional;

/**
 * Two ids of one person, as the vendor itself has named them together. Nothing is ever concluded from names or
 * from the look of an id.
 *
 * @param source where both stood: {@link #JOURNAL}, or the vendor's word for the call
 * @param message the message that named both; empty when it was none
 * @param seenAt when we first saw it
 */
public record Alias(
    ChatId id, ChatId other, String source, Optional<MessageKey> message, Instant seenAt) {
  /** A record of a message journal. */
  public static final String JOURNAL = "journal";
}
