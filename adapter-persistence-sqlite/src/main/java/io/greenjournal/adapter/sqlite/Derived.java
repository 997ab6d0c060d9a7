package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.JournalRecordReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Makes what is derived from the records anew, from nothing but the records. The same records give the same
 * rows, so it may be done at any time; it has to be done once in a cache of before there was any of it.
 */
final class Derived {
  /** Rises when what is made changes. */
  private static final int VERSION = 3;

  private static final int AT_ONCE = 2_000;

  private Derived() {}

  /** Makes it where it was not made yet. */
  static void bringUp(Sql sql, Dictionaries words, JournalRecordReader reader) {
    boolean stands = sql.first(
            "SELECT 1 FROM derived WHERE what = 'all' AND version = ?", row -> true, VERSION)
        .isPresent();
    if (!stands) {
      Rebuild.index(sql);
      remake(sql, words, reader);
    }
  }

  private static final String MADE = """
      INSERT INTO derived (what, version) VALUES ('all', ?)
      ON CONFLICT DO UPDATE SET version = excluded.version
      """;

  /** Links between ids of people are facts of their own: none is lost, and those that records tell are added. */
  static void remake(Sql sql, Dictionaries words, JournalRecordReader reader) {
    figures(sql);
    records(sql, words, new RelationWriter(reader));
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

  private static final String RECORDS =
      RecordRow.selectAsReceived("FROM message m\n CROSS JOIN instance i ON i.id = m.inst\n")
              .replace("SELECT m.id,", "SELECT i.id_instance, m.chat AS chat_number, m.id,")
          + " WHERE m.id > ? AND m.dir IN (0, 1) ORDER BY m.id LIMIT ?";

  private record Kept(long id, long inst, long chat, JournalRecord record, Instant seenAt) {}

  private static void records(Sql sql, Dictionaries words, RelationWriter relations) {
    sql.update("DELETE FROM relation");
    long last = Long.MIN_VALUE;
    List<Kept> records;
    do {
      records = sql.list(RECORDS, row -> kept(row, sql.payloads()), "[]", last, AT_ONCE);
      for (Kept kept : records) {
        relations.add(sql, kept.id(), kept.chat(), kept.record());
        PersonIds.linked(kept.record(), kept.seenAt())
            .ifPresent(new Aliases(sql, words, kept.inst())::link);
        last = kept.id();
      }
    } while (records.size() == AT_ONCE);
  }

  private static Kept kept(ResultSet row, PayloadReader payloads) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getLong("inst"),
        row.getLong("chat_number"),
        RecordRow.record(row, new InstanceId(row.getString("id_instance")), payloads),
        Times.millis(row, "seen_ms"));
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
