package io.greenjournal.core.conversation;

import io.greenjournal.core.message.MessageId;

/**
 * That a message is about an earlier one of the same chat.
 *
 * @param target the vendor's id of the earlier one, never empty
 */
public record Relation(RelationKind kind, MessageId target) {}
