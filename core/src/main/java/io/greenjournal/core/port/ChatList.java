package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.message.ChatId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chats that there are messages of in the cache. Nothing here is slower because the cache is larger. */
public interface ChatList {
  /**
   * Chats by the time of their latest message, the latest first; status posts make no chat. A chat that becomes
   * active while somebody pages moves to the top: it may be missed on the later pages, and is never shown twice
   * there with the same message. The texts of masked instances are withheld.
   *
   * @param instances empty for every one that the scope allows
   * @param after where the page before ended; empty for the first
   * @param limit 1 to 1,000
   * @throws IllegalArgumentException for a cursor that no page gave
   */
  Page<ChatLine> chats(
      AccessScope scope, Set<InstanceId> instances, Optional<Cursor> after, int limit);

  /**
   * The chats that are read under one of these ids, the latest first; ids that no chat has are left out.
   *
   * @param instances empty for every one that the scope allows
   * @param most how many at most, 1 to 1,000
   */
  List<ChatLine> chats(
      AccessScope scope, Set<InstanceId> instances, Collection<ChatId> ids, int most);
}
