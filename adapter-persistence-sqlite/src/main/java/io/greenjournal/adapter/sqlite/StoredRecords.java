package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final String IDS = """
      SELECT w.key AS wanted, m.id, m.chat
        FROM json_each(?) w
       CROSS JOIN chat c ON c.wid = json_extract(w.value, '$[0]') AND c.inst = json_extract(w.value, '$[1]')
       CROSS JOIN message m ON m.id_message = json_extract(w.value, '$[2]') AND m.chat = c.id
         AND m.dir = json_extract(w.value, '$[3]')
      """;

  /**
   * Where a message lies.
   *
   * @param chat number of its chat
   */
  record Place(long id, long chat) {}

  /** Messages of the visible instances, in the order of the keys; unknown ones are left out. */
  static Map<MessageKey, Place> places(Sql sql, Visible visible, Collection<MessageKey> keys) {
    Map<InstanceId, Long> numbers = new HashMap<>();
    visible.instances().forEach((number, instance) -> numbers.put(instance, number));
    List<MessageKey> seen = keys.stream()
        .filter(key -> numbers.containsKey(key.instance()))
        .distinct()
        .toList();
    List<List<?>> rows = new ArrayList<>();
    for (MessageKey key : seen) {
      rows.add(List.of(
          key.chat().value(),
          numbers.getOrDefault(key.instance(), 0L),
          key.id().value(),
          JournalCode.of(Journal.of(key.direction()))));
    }
    Map<MessageKey, Place> found = new HashMap<>();
    sql.each(
        IDS,
        row -> found.put(
            seen.get(row.getInt("wanted")), new Place(row.getLong("id"), row.getLong("chat"))),
        Json.rows(rows));
    Map<MessageKey, Place> places = new LinkedHashMap<>();
    seen.forEach(key -> Optional.ofNullable(found.get(key)).ifPresent(p -> places.put(key, p)));
    return places;
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
