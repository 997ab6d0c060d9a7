package io.greenjournal.adapter.sqlite;

import java.util.List;
import java.util.OptionalLong;

/** Counts the messages of chats anew, some chats at a time. */
final class ChatParts {
  private static final int MOST_CHATS = 1_000;

  private record Kept(long id, long messages) {}

  private ChatParts() {}

  private static final String NEXT =
      "SELECT id, incoming + outgoing AS messages FROM chat WHERE id > ? ORDER BY id LIMIT ?";
  private static final String STANDS_BACK = """
      UPDATE chat SET last = NULL, incoming = 0, outgoing = 0 WHERE id > ? AND id <= ? AND read_as IS NOT NULL
      """;
  private static final String COUNT = """
      UPDATE chat SET (last, incoming, outgoing) =
               (SELECT max(m.id), ifnull(sum(m.dir = 0), 0), ifnull(sum(m.dir = 1), 0)
                  FROM (SELECT chat.id AS one UNION ALL SELECT c.id FROM chat c WHERE c.read_as = chat.id) x
                  JOIN message m ON m.chat = x.one AND m.dir IN (0, 1))
       WHERE id > ? AND id <= ? AND read_as IS NULL
      """;

  /**
   * Those behind this one.
   *
   * @param most messages, as counted before; it is more where a chat has more
   * @return the chat to go on behind; empty when all are counted
   */
  static OptionalLong on(Sql sql, long place, int most) {
    List<Kept> next = sql.list(
        NEXT, row -> new Kept(row.getLong("id"), row.getLong("messages")), place, MOST_CHATS);
    if (next.isEmpty()) {
      return OptionalLong.empty();
    }
    long messages = 0;
    long last = place;
    for (Kept chat : next) {
      if (last != place && messages + chat.messages() > most) {
        break;
      }
      messages += chat.messages();
      last = chat.id();
    }
    sql.update(STANDS_BACK, place, last);
    sql.update(COUNT, place, last);
    return OptionalLong.of(last);
  }
}
