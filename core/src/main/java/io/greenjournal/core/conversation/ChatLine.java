package io.greenjournal.core.conversation;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.ChatId;
import java.util.Set;

/**
 * One chat of an instance in the list of chats.
 *
 * @param chat the id that stands for it
 * @param ids every id that it is read under, {@code chat} among them; more than one when the vendor has named
 *     several ids of one person together
 * @param latest its latest message
 * @param incoming how many messages came
 * @param outgoing how many messages went out
 */
public record ChatLine(
    InstanceId instance,
    ChatId chat,
    Set<ChatId> ids,
    CachedRecord latest,
    long incoming,
    long outgoing) {
  public ChatLine {
    ids = Set.copyOf(ids);
  }
}
