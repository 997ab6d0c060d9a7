package io.greenjournal.adapter.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The chats that are read as one with others. */
final class LinkedChats {
  private static final String STANDING = """
      SELECT ifnull(c.read_as, c.id) AS id FROM json_each(?) i CROSS JOIN chat c ON c.id = i.value
      """;
  private static final String READ_AS = """
      SELECT c.id FROM json_each(?) i CROSS JOIN chat c INDEXED BY chat_read_as ON c.read_as = i.value
      """;

  private LinkedChats() {}

  private static final String EACH_STANDING = """
      SELECT i.value AS chat, ifnull(c.read_as, c.id) AS id FROM json_each(?) i CROSS JOIN chat c ON c.id = i.value
      """;
  private static final String EACH_READ_AS = """
      SELECT i.value AS id, c.id AS chat
        FROM json_each(?) i CROSS JOIN chat c INDEXED BY chat_read_as ON c.read_as = i.value
      """;

  /** For each chat itself and all that are read as one with it; the one that stands for others first. */
  static Map<Long, List<Long>> each(Sql sql, Set<Long> chats) {
    Map<Long, Long> standing = new LinkedHashMap<>();
    sql.each(
        EACH_STANDING,
        row -> standing.put(row.getLong("chat"), row.getLong("id")),
        Json.numbers(chats));
    Map<Long, List<Long>> together = new LinkedHashMap<>();
    standing.values().forEach(id -> together.computeIfAbsent(id, i -> new ArrayList<>(List.of(i))));
    sql.each(
        EACH_READ_AS,
        row -> together.getOrDefault(row.getLong("id"), new ArrayList<>()).add(row.getLong("chat")),
        Json.numbers(together.keySet()));
    Map<Long, List<Long>> each = new LinkedHashMap<>();
    standing.forEach((chat, id) -> each.put(chat, together.getOrDefault(id, List.of(chat))));
    return each;
  }

  /** These and all that are read as one with one of them; the one that stands for others first. */
  static List<Long> of(Sql sql, Collection<Long> chats) {
    Set<Long> all =
        new LinkedHashSet<>(sql.list(STANDING, row -> row.getLong("id"), Json.numbers(chats)));
    all.addAll(sql.list(READ_AS, row -> row.getLong("id"), Json.numbers(all)));
    return new ArrayList<>(all);
  }
}
