package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.NamedPeople;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import java.util.List;
import java.util.Set;

/**
 * Which ids are one person's, for an instance: hidden numbers mean nothing beyond it. Journals are read for such
 * links while they are merged. Chats of linked ids are read as one, by every port that reads the chats of the
 * cache.
 */
public interface People {
  /** Every id of the person with this one, itself among them; just itself outside the scope. */
  Set<ChatId> ids(AccessScope scope, InstanceId instance, ChatId id);

  /** What the links between the ids of a person rest on, oldest first; nothing of a masked instance. */
  List<Alias> aliases(AccessScope scope, InstanceId instance, ChatId id);

  /**
   * Keeps a link that the vendor gave elsewhere, such as {@code newChatId} in {@code getChats}. Linking twice is
   * linking once; the first evidence stays.
   *
   * @throws IllegalArgumentException when the two are the same, or one of them is no person's by its form
   */
  void link(InstanceId instance, Alias alias);

  /**
   * Senders by a name that they or the account's address book gave them, as the journals told it. Each word of
   * the part, of two letters or more, is the beginning of a word of the name; case and accents do not matter.
   * Nobody of a masked instance.
   *
   * @param instances empty for every one that the scope allows
   * @param part a name or a part of it; one without any letter or digit names nobody
   * @param most 1 to 100 ids
   */
  NamedPeople named(AccessScope scope, Set<InstanceId> instances, String part, int most);
}
