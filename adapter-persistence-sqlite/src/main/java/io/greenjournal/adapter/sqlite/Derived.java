package io.greenjournal.adapter.sqlite;

import java.util.List;

/**
 * Makes what is derived from the records anew, from nothing but the records. The same records give the same
 * rows, so it may be done at any time; it has to be done once in a cache of before there was any of it.
 */
final class Derived {
  /** Rises when what is made changes. */
  private static final int VERSION = 1;

  private static final int AT_ONCE = 2_000;

  private Derived() {}

  /** Makes it where it was not made yet. */
  static void bringUp(Sql sql) {
    boolean stands = sql.first(
            "SELECT 1 FROM derived WHERE what = 'all' AND version = ?", row -> true, VERSION)
        .isPresent();
    if (!stands) {
      remake(sql);
    }
  }

  private static final String MADE = """
      INSERT INTO derived (what, version) VALUES ('all', ?)
      ON CONFLICT DO UPDATE SET version = excluded.version
      """;

  static void remake(Sql sql) {
    figures(sql);
    chats(sql);
    sql.update(MADE, VERSION);
  }

  private static final String FACTS =
      "SELECT " + Fact.COLUMNS + " FROM message m WHERE m.id > ? ORDER BY m.id LIMIT ?";

  private record Numbered(long id, Fact fact) {}

  private static void figures(Sql sql) {
    sql.update("DELETE FROM figure");
    Figures figures = new Figures();
    long last = Long.MIN_VALUE;
    List<Numbered> facts;
    do {
      facts =
          sql.list(FACTS, row -> new Numbered(row.getLong("id"), Fact.read(row)), last, AT_ONCE);
      for (Numbered fact : facts) {
        figures.add(fact.fact());
        last = fact.id();
      }
      if (figures.isLarge()) {
        figures.write(sql);
      }
    } while (facts.size() == AT_ONCE);
    figures.write(sql);
  }

  private static final String COUNT_CHATS = """
      UPDATE chat SET last = counted.last, incoming = counted.incoming, outgoing = counted.outgoing
        FROM (SELECT ifnull(c.read_as, c.id) AS chat, max(m.id) AS last,
                     sum(m.dir = 0) AS incoming, sum(m.dir = 1) AS outgoing
                FROM message m JOIN chat c ON c.id = m.chat
               WHERE m.dir IN (0, 1)
               GROUP BY 1) counted
       WHERE chat.id = counted.chat
      """;

  private static void chats(Sql sql) {
    sql.update("UPDATE chat SET last = NULL, incoming = 0, outgoing = 0");
    sql.update(COUNT_CHATS);
  }
}
