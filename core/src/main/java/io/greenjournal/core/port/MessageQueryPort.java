package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageKey;
import java.util.Optional;

/**
 * One message, and one chat's history, live or cached.
 *
 * <p>Every implementation promises: an instance outside the scope is an unknown one; a message that is not
 * there is an empty answer and not a failure; only messages of the named instance and chat. A live
 * implementation may throw {@link io.greenjournal.core.journal.JournalSourceException}; a cached one never
 * does.
 */
public interface MessageQueryPort {
  /**
   * The message with this key. The same id in the other direction or in another chat is another message.
   *
   * <p>The vendor's name for the call is {@code getMessage}; right after a send its answer may be incomplete.
   */
  Optional<Message> message(AccessScope scope, MessageKey key);

  /**
   * The newest messages of a chat in both directions, newest first ({@code getChatHistory}).
   *
   * @param count at most so many, at least 1
   */
  Reading<Message> chatHistory(AccessScope scope, InstanceId instance, ChatId chat, int count);
}
