package io.greenjournal.examples;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.port.JournalQueryPort;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who waits for an answer. Speaks to the port alone, so it works on live journals and on the cache alike. */
final class UnansweredChats {
  private final JournalQueryPort journals;

  UnansweredChats(JournalQueryPort journals) {
    this.journals = journals;
  }

  /** Chats that wrote within the window and got nothing back, the most recent first. */
  List<ChatId> of(InstanceId instance, Window window) {
    Set<ChatId> waiting = chats(instance, Direction.INCOMING, window);
    waiting.removeAll(chats(instance, Direction.OUTGOING, window));
    return List.copyOf(waiting);
  }

  private Set<ChatId> chats(InstanceId instance, Direction direction, Window window) {
    Set<ChatId> chats = new LinkedHashSet<>();
    for (Message message :
        journals.messages(AccessScope.everything(), instance, direction, window).items()) {
      chats.add(message.key().chat());
    }
    return chats;
  }
}
