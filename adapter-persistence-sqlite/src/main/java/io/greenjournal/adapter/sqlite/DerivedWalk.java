package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.PersonIds;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.JournalRecordReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** One walk over all records in the order of their ids, a part at a time, that adds what is derived from each. */
final class DerivedWalk {
  /** Records in memory, with their payloads. */
  private static final int AT_HAND = 2_000;

  private final Dictionaries words;
  private final RelationWriter relations;

  DerivedWalk(Dictionaries words, JournalRecordReader reader) {
    this.words = words;
    this.relations = new RelationWriter(reader);
  }

  /**
   * What was walked over.
   *
   * @param last the id of the last record
   * @param records fewer than were allowed only at the end of all
   */
  record Part(long last, int records) {}

  /** Adds what at most so many records behind this one give. */
  Part on(Sql sql, long place, int most) {
    Figures figures = new Figures();
    ChatActivity activity = new ChatActivity();
    Part part = walk(sql, place, most, row -> {
      figures.add(row.fact());
      activity.add(row.chat(), row.id(), row.fact().dir());
      if (figures.isLarge()) {
        figures.write(sql);
      }
    });
    figures.write(sql);
    activity.write(sql);
    return part;
  }

  private static final String END =
      "SELECT id FROM message WHERE id > ? ORDER BY id LIMIT 1 OFFSET ?";

  /**
   * Takes the words and relations of the records behind this one away and adds them again; figures and chats stay.
   *
   * @return the record to go on behind; empty when all are done
   */
  OptionalLong again(Sql sql, long place, int most) {
    Optional<Long> end = sql.first(END, row -> row.getLong("id"), place, most - 1);
    long last = end.orElse(Long.MAX_VALUE);
    sql.update("DELETE FROM fts WHERE rowid > ? AND rowid <= ?", place, last);
    sql.update("DELETE FROM relation WHERE message > ? AND message <= ?", place, last);
    walk(sql, place, most, row -> {});
    return end.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  /** Adds words and relations. */
  private Part walk(Sql sql, long place, int most, Consumer<Row> more) {
    Part part = new Part(place, 0);
    int wanted;
    List<Row> rows;
    do {
      wanted = Math.min(AT_HAND, most - part.records());
      rows = sql.list(ROWS, Row::read, part.last(), wanted);
      if (!rows.isEmpty()) {
        long last = rows.get(rows.size() - 1).id();
        for (Row row : rows) {
          index(sql, row);
          more.accept(row);
        }
        relate(sql, part.last(), last);
        part = new Part(last, part.records() + rows.size());
      }
    } while (rows.size() == wanted && part.records() < most);
    return part;
  }

  private static final String ROWS = "SELECT " + Fact.COLUMNS
      + ", m.chat, m.text FROM message m WHERE m.id > ? ORDER BY m.id LIMIT ?";

  private record Row(long id, long chat, String text, Fact fact) {
    static Row read(ResultSet row) throws SQLException {
      return new Row(row.getLong("id"), row.getLong("chat"), row.getString("text"), Fact.read(row));
    }
  }

  private static final String INDEX = "INSERT INTO fts (rowid, text, tags) VALUES (?, ?, ?)";

  private static void index(Sql sql, Row row) {
    Fact fact = row.fact();
    sql.update(
        INDEX,
        row.id(),
        SearchText.normalise(row.text()),
        Tags.of(fact.inst(), fact.dir(), fact.type()));
  }

  private static final String RECORDS =
      RecordRow.selectAsReceived("FROM message m\n CROSS JOIN instance i ON i.id = m.inst\n")
              .replace("SELECT m.id,", "SELECT i.id_instance, m.chat AS chat_number, m.id,")
          + " WHERE m.id > ? AND m.id <= ? AND m.dir IN (0, 1) ORDER BY m.id";

  private record Kept(long id, long inst, long chat, JournalRecord record, Instant seenAt) {
    static Kept read(ResultSet row, PayloadReader payloads) throws SQLException {
      return new Kept(
          row.getLong("id"),
          row.getLong("inst"),
          row.getLong("chat_number"),
          RecordRow.record(row, new InstanceId(row.getString("id_instance")), payloads),
          Times.millis(row, "seen_ms"));
    }
  }

  private void relate(Sql sql, long behind, long to) {
    for (Kept kept : sql.list(RECORDS, row -> Kept.read(row, sql.payloads()), "[]", behind, to)) {
      relations.add(sql, kept.id(), kept.chat(), kept.record());
      PersonIds.linked(kept.record(), kept.seenAt())
          .ifPresent(new Aliases(sql, words, kept.inst())::link);
    }
  }
}
