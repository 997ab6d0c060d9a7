package io.greenjournal.core.conversation;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.Sender;
import java.util.Optional;

/**
 * An emoji that stands on a message.
 *
 * @param sender who put it there; empty for the account of the instance itself
 * @param record the reaction as a message of its own
 */
public record Reacted(String emoji, Optional<Sender> sender, CachedRecord record) {}
