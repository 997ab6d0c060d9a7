package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageKey;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads records that lie in one walk along an index. */
final class StoredRecords {
  private static final Comparator<CachedRecord> NEWEST_FIRST = Comparator.comparing(
          CachedRecord::at)
      .thenComparing(cached -> cached.record().key().id())
      .reversed();

  private StoredRecords() {}

  private static final String BY_IDS =
      RecordRow.select("FROM json_each(?) wanted CROSS JOIN message m ON m.id = wanted.value\n");

  /** In the order of the ids. */
  static List<CachedRecord> byIds(Sql sql, Visible visible, List<Long> ids) {
    return sql.list(
        BY_IDS, row -> RecordRow.read(row, visible), Json.numbers(ids), visible.maskedJson());
  }

  private static final String ID = """
      SELECT m.id
        FROM chat c CROSS JOIN message m ON m.id_message = ? AND m.chat = c.id AND m.dir = ?
       WHERE c.wid = ? AND c.inst IN (SELECT value FROM json_each(?))
      """;

  static Optional<Long> id(Sql sql, Visible visible, Journal journal, MessageKey key) {
    return sql.first(
        ID,
        row -> row.getLong("id"),
        key.id().value(),
        JournalCode.of(journal),
        key.chat().value(),
        visible.json());
  }

  private static final String WINDOW = RecordRow.select("FROM message m INDEXED BY m_i\n") + """
       WHERE m.inst = ? AND m.dir = ? AND m.id >= ? AND m.id < ?
       ORDER BY m.id DESC
      """;

  /** One journal of each visible instance, newest first and within a second by the vendor's id downwards. */
  static List<JournalRecord> window(Sql sql, Visible visible, Journal journal, RowId.Span span) {
    return inOrder(visible.instances().keySet().stream()
        .flatMap(inst -> sql
            .list(
                WINDOW,
                row -> RecordRow.read(row, visible),
                visible.maskedJson(),
                inst,
                JournalCode.of(journal),
                span.from(),
                span.to())
            .stream()));
  }

  private static final String CHAT = RecordRow.select("FROM message m INDEXED BY m_ch\n") + """
       WHERE m.chat = ? AND m.dir IN (0, 1)
       ORDER BY m.id DESC LIMIT ?
      """;
  private static final String CHAT_ID =
      "SELECT id FROM chat WHERE wid = ? AND inst IN (SELECT value FROM json_each(?))";

  /** The newest messages of a chat in both directions, and of those that are read as one with it. */
  static List<JournalRecord> chat(Sql sql, Visible visible, ChatId chat, int count) {
    List<Long> chats = LinkedChats.of(
        sql, sql.list(CHAT_ID, row -> row.getLong("id"), chat.value(), visible.json()));
    return inOrder(chats.stream()
            .flatMap(id -> sql
                .list(CHAT, row -> RecordRow.read(row, visible), visible.maskedJson(), id, count)
                .stream()))
        .stream()
        .limit(count)
        .toList();
  }

  private static List<JournalRecord> inOrder(Stream<CachedRecord> records) {
    return records.sorted(NEWEST_FIRST).map(CachedRecord::record).toList();
  }
}
