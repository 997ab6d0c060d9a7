package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.message.ChatId;
import java.util.Optional;
import java.util.Set;

/**
 * Which records are wanted as the vendor would answer them: one journal of an instance, or one chat.
 *
 * @param journals exactly one unless a chat is named; never empty
 * @param window by the time of the last action; for a chat by {@link CachedRecord#at()}
 */
public record ReceivedFilter(
    InstanceId instance, Set<Journal> journals, Optional<ChatId> chat, Window window) {
  public ReceivedFilter {
    journals = Set.copyOf(journals);
    if (journals.isEmpty() || (chat.isEmpty() && journals.size() > 1)) {
      throw new IllegalArgumentException("name one journal, or a chat");
    }
  }

  /** A journal, of all chats. */
  public static ReceivedFilter journal(InstanceId instance, Journal journal, Window window) {
    return new ReceivedFilter(instance, Set.of(journal), Optional.empty(), window);
  }

  /** What was written in a chat, in both directions. */
  public static ReceivedFilter chat(InstanceId instance, ChatId chat, Window window) {
    return new ReceivedFilter(
        instance, Set.copyOf(Journal.ofMessages()), Optional.of(chat), window);
  }

  public ReceivedFilter withChat(Optional<ChatId> wanted) {
    return new ReceivedFilter(instance, journals, wanted, window);
  }
}
