package io.greenjournal.core.conversation;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.MessageId;
import java.util.Optional;

/**
 * An earlier message that another one is about.
 *
 * @param target the vendor's id of the earlier one
 * @param message the earlier one; empty while it is not in the cache
 */
public record Reference(RelationKind kind, MessageId target, Optional<CachedRecord> message) {}
