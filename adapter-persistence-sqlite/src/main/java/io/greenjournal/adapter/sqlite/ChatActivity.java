package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.Journal;
import java.util.HashMap;
import java.util.Map;

/** Sums up what one transaction adds to the chats, so that each chat is written once. */
final class ChatActivity {
  private record Added(long last, long incoming, long outgoing) {
    Added and(Added other) {
      return new Added(
          Math.max(last, other.last), incoming + other.incoming, outgoing + other.outgoing);
    }
  }

  private final Map<Long, Added> chats = new HashMap<>();

  void add(long chat, long message, int dir) {
    Journal journal = JournalCode.journal(dir);
    if (!journal.isStatuses()) {
      boolean incoming = journal == Journal.INCOMING;
      chats.merge(chat, new Added(message, incoming ? 1 : 0, incoming ? 0 : 1), Added::and);
    }
  }

  /** To the chat that it is read as. */
  private static final String ADD = """
      UPDATE chat SET last = iif(last > ?1, last, ?1), incoming = incoming + ?2, outgoing = outgoing + ?3
       WHERE id = (SELECT ifnull(c.read_as, c.id) FROM chat c WHERE c.id = ?4)
      """;

  void write(Sql sql) {
    chats.forEach(
        (chat, added) -> sql.update(ADD, added.last(), added.incoming(), added.outgoing(), chat));
  }
}
