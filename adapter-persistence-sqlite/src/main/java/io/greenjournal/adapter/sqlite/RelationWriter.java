package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.conversation.Relation;
import io.greenjournal.core.conversation.Relations;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.port.JournalRecordReader;
import java.nio.charset.StandardCharsets;

/** Keeps which earlier messages a message is about. */
final class RelationWriter {
  /** What every record holds that is about another: the field with the id of the other one. */
  private static final byte[] HINT = "stanzaId".getBytes(StandardCharsets.US_ASCII);

  private final JournalRecordReader reader;

  RelationWriter(JournalRecordReader reader) {
    this.reader = reader;
  }

  private static final String ADD =
      "INSERT INTO relation (message, kind, chat, target) VALUES (?, ?, ?, ?)";

  /** Only records with the hint are read: few are, and reading costs more than writing. */
  void add(Sql sql, long id, long chat, JournalRecord record) {
    if (record.journal().isStatuses() || !contains(record.payload().bytes(), HINT)) {
      return;
    }
    for (Relation relation : Relations.of(reader.message(record))) {
      sql.update(
          ADD, id, RelationCode.of(relation.kind()), chat, relation.target().value());
    }
  }

  void replace(Sql sql, long id, long chat, JournalRecord record) {
    sql.update("DELETE FROM relation WHERE message = ?", id);
    add(sql, id, chat, record);
  }

  private static boolean contains(byte[] text, byte[] word) {
    for (int at = 0; at <= text.length - word.length; at++) {
      int same = 0;
      while (same < word.length && text[at + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }
}
