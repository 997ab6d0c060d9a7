package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
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
  default Optional<MessageThread> thread(AccessScope scope, MessageKey key) {
    return Optional.ofNullable(threads(scope, List.of(key)).get(key));
  }

  /**
   * The same of a page of messages. Asking for many takes the store as many steps as asking for one.
   *
   * @param keys of message journals
   * @return in the order of the keys; those that are unknown or outside the scope are left out
   */
  Map<MessageKey, MessageThread> threads(AccessScope scope, Collection<MessageKey> keys);
}
