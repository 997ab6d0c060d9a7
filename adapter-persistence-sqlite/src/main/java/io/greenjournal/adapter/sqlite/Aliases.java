package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.Alias;
import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps which ids are one person's. Among the chats of a person one stands for all: the others name it and have
 * no counts of their own, so every list of chats and every question for a chat is one step away from all of them.
 */
final class Aliases {
  private record ChatRow(long id, ChatId chat) {}

  private final Sql sql;
  private final Dictionaries words;
  private final long inst;

  Aliases(Sql sql, Dictionaries words, long inst) {
    this.sql = sql;
    this.words = words;
    this.inst = inst;
  }

  private static final String ADD = """
      INSERT INTO alias (inst, wid, other, source, chat, id_message, seen_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  void link(Alias alias) {
    boolean inOrder = alias.id().compareTo(alias.other()) < 0;
    int added = sql.update(
        ADD,
        inst,
        (inOrder ? alias.id() : alias.other()).value(),
        (inOrder ? alias.other() : alias.id()).value(),
        alias.source(),
        alias.message().map(key -> key.chat().value()).orElse(null),
        alias.message().map(key -> key.id().value()).orElse(null),
        Times.millis(alias.seenAt()));
    if (added > 0) {
      join(standing(alias.id()), standing(alias.other()));
    }
  }

  private static final String STANDING = """
      SELECT s.id, s.wid FROM chat c CROSS JOIN chat s ON s.id = ifnull(c.read_as, c.id) WHERE c.id = ?
      """;

  private ChatRow standing(ChatId chat) {
    return sql.first(
            STANDING,
            row -> new ChatRow(row.getLong("id"), new ChatId(row.getString("wid"))),
            words.chat(sql, inst, chat))
        .orElseThrow();
  }

  private static final String TAKE_COUNTS = """
      UPDATE chat SET last = CASE WHEN other.last > ifnull(chat.last, other.last - 1) THEN other.last ELSE chat.last END,
                      incoming = chat.incoming + other.incoming, outgoing = chat.outgoing + other.outgoing
        FROM chat other WHERE chat.id = ? AND other.id = ?
      """;
  private static final String STEP_BACK = """
      UPDATE chat SET read_as = ?1, last = NULL, incoming = 0, outgoing = 0 WHERE id = ?2 OR read_as = ?2
      """;

  private void join(ChatRow one, ChatRow two) {
    if (one.id() != two.id()) {
      boolean oneStands = PersonIds.BY_STANDING.compare(one.chat(), two.chat()) < 0;
      long stands = oneStands ? one.id() : two.id();
      long other = oneStands ? two.id() : one.id();
      sql.update(TAKE_COUNTS, stands, other);
      sql.update(STEP_BACK, stands, other);
    }
  }

  private static final String APART =
      "UPDATE chat SET read_as = NULL, last = NULL, incoming = 0, outgoing = 0 WHERE inst = ?";
  private static final String COUNT = """
      UPDATE chat SET last = counted.last, incoming = counted.incoming, outgoing = counted.outgoing
        FROM (SELECT m.chat, max(m.id) AS last, sum(m.dir = 0) AS incoming, sum(m.dir = 1) AS outgoing
                FROM message m WHERE m.inst = ?1 AND m.dir IN (0, 1) GROUP BY m.chat) counted
       WHERE chat.id = counted.chat AND chat.inst = ?1
      """;

  /** Reads chats as one by the links that are left, after some were taken away. */
  void relink() {
    sql.update(APART, inst);
    sql.update(COUNT, inst);
    sql.list(
            "SELECT wid, other FROM alias WHERE inst = ?",
            row -> List.of(new ChatId(row.getString("wid")), new ChatId(row.getString("other"))),
            inst)
        .forEach(pair -> join(standing(pair.get(0)), standing(pair.get(1))));
  }

  private static final String NEIGHBOURS = """
      SELECT wid, other, source, chat, id_message, seen_ms FROM alias WHERE inst = ? AND wid = ?
      UNION ALL
      SELECT wid, other, source, chat, id_message, seen_ms FROM alias INDEXED BY alias_other WHERE inst = ? AND other = ?
      """;

  /** The links between the ids of the person with this one. */
  static List<Alias> of(Sql sql, Visible visible, long inst, ChatId id) {
    Set<Alias> links = new LinkedHashSet<>();
    Set<ChatId> known = new LinkedHashSet<>(Set.of(id));
    List<ChatId> next = new ArrayList<>(known);
    while (!next.isEmpty()) {
      ChatId at = next.remove(next.size() - 1);
      for (Alias alias : sql.list(
          NEIGHBOURS, row -> alias(row, visible, inst), inst, at.value(), inst, at.value())) {
        links.add(alias);
        for (ChatId end : List.of(alias.id(), alias.other())) {
          if (known.add(end)) {
            next.add(end);
          }
        }
      }
    }
    return List.copyOf(links);
  }

  private static Alias alias(ResultSet row, Visible visible, long inst) throws SQLException {
    String chat = row.getString("chat");
    return new Alias(
        new ChatId(row.getString("wid")),
        new ChatId(row.getString("other")),
        row.getString("source"),
        chat == null
            ? Optional.empty()
            : Optional.of(new MessageKey(
                visible.instance(inst),
                Direction.INCOMING,
                new ChatId(chat),
                new MessageId(row.getString("id_message")))),
        Times.millis(row, "seen_ms"));
  }
}
