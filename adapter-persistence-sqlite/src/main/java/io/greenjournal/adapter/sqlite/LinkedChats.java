package io.greenjournal.adapter.sqlite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** These and all that are read as one with one of them; the one that stands for others first. */
  static List<Long> of(Sql sql, Collection<Long> chats) {
    Set<Long> all =
        new LinkedHashSet<>(sql.list(STANDING, row -> row.getLong("id"), Json.numbers(chats)));
    all.addAll(sql.list(READ_AS, row -> row.getLong("id"), Json.numbers(all)));
    return new ArrayList<>(all);
  }
}
