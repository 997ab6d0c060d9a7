package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.message.ChatId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the rows of chats and senders by their ids, with those of every id that is read as one with them. */
final class PersonRows {
  /** A row of one instance. */
  record Row(long id, long inst) {}

  private final Sql sql;
  private final Visible visible;

  PersonRows(Sql sql, Visible visible) {
    this.sql = sql;
    this.visible = visible;
  }

  private static final String CHATS = """
      SELECT c.id
        FROM json_each(?) w CROSS JOIN chat c ON c.wid = w.value
       WHERE c.inst IN (SELECT value FROM json_each(?))
      """;
  private static final String OF_INSTANCES =
      "SELECT c.id, c.inst FROM json_each(?) i CROSS JOIN chat c ON c.id = i.value";

  List<Row> chats(Collection<ChatId> ids) {
    return sql.list(
        OF_INSTANCES,
        row -> new Row(row.getLong("id"), row.getLong("inst")),
        Json.numbers(linked(ids)));
  }

  private static final String SENDERS = """
      SELECT s.id, s.inst
        FROM json_each(?) i CROSS JOIN json_each(?) w
       CROSS JOIN sender s INDEXED BY sender_as_named ON s.inst = i.value AND s.wid = w.value
      """;
  private static final String OF_CHATS = """
      SELECT s.id, s.inst
        FROM json_each(?) i CROSS JOIN chat c ON c.id = i.value
       CROSS JOIN sender s INDEXED BY sender_as_named ON s.inst = c.inst AND s.wid = c.wid
      """;

  /** A person has a row for each name that they were known by. */
  List<Row> senders(Collection<ChatId> ids) {
    Map<Long, Row> rows = new LinkedHashMap<>();
    sql.each(
        SENDERS,
        row -> rows.put(row.getLong("id"), new Row(row.getLong("id"), row.getLong("inst"))),
        visible.json(),
        words(ids));
    sql.each(
        OF_CHATS,
        row -> rows.put(row.getLong("id"), new Row(row.getLong("id"), row.getLong("inst"))),
        Json.numbers(linked(ids)));
    return List.copyOf(rows.values());
  }

  private List<Long> linked(Collection<ChatId> ids) {
    return LinkedChats.of(
        sql, sql.list(CHATS, row -> row.getLong("id"), words(ids), visible.json()));
  }

  private static String words(Collection<ChatId> ids) {
    return Json.words(ids.stream().map(ChatId::value).toList());
  }
}
