package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.Reacted;
import io.greenjournal.core.message.MessageKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages about other messages: quotes, reactions, votes, edits, deletions. The vendor names the earlier one by
 * its id alone, which is unique inside its chat, so it is looked for there in both directions; it may come into
 * the cache later than what is about it.
 */
public interface Threads {
  /** What belongs to a message of a message journal; empty when it is unknown or outside the scope. */
  Optional<MessageThread> thread(AccessScope scope, MessageKey key);

  /**
   * The reactions on each of these messages, for a page of a chat; messages without any are left out, and so
   * are those of masked instances.
   */
  Map<MessageKey, List<Reacted>> reactions(AccessScope scope, Collection<MessageKey> keys);
}
