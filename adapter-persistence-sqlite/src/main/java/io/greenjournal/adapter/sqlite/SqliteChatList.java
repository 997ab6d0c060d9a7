package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.ChatList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Lists chats along an index of their latest messages; of several instances, along one index walk each. */
final class SqliteChatList implements ChatList {
  private static final int LARGEST_PAGE = 1_000;

  private record Row(long id, long inst, String wid, long last, long incoming, long outgoing) {}

  private final SqliteDatabase database;

  SqliteChatList(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Page<ChatLine> chats(
      AccessScope scope, Set<InstanceId> instances, Optional<Cursor> after, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " chats");
    }
    long before = after.map(Cursors::id).orElse(Long.MAX_VALUE);
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instances);
      // One more than asked for tells whether there is another page.
      List<Row> rows = rows(sql, visible, before, limit + 1);
      List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
      return new Page<>(
          lines(sql, visible, shown),
          rows.size() > limit
              ? Optional.of(Cursors.after(shown.get(limit - 1).last()))
              : Optional.empty(),
          Freshnesses.poorest(sql, visible, Journal.ofMessages()));
    });
  }

  @Override
  public List<ChatLine> chats(
      AccessScope scope, Set<InstanceId> instances, Collection<ChatId> ids, int most) {
    if (most < 1 || most > LARGEST_PAGE) {
      throw new IllegalArgumentException("at least 1 and at most " + LARGEST_PAGE + " chats");
    }
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instances);
      List<Long> rows = new PersonRows(sql, visible)
          .chats(ids).stream().map(PersonRows.Row::id).toList();
      return lines(
          sql,
          visible,
          sql.list(STANDING, SqliteChatList::row, Json.numbers(rows)).stream()
              .sorted(Comparator.comparingLong(Row::last).reversed())
              .limit(most)
              .toList());
    });
  }

  private static final String SELECT =
      "SELECT c.id, c.inst, c.wid, c.last, c.incoming, c.outgoing FROM chat c ";
  private static final String NEWEST = SELECT + """
      INDEXED BY chat_by_activity WHERE c.last < ? ORDER BY c.last DESC LIMIT ?
      """;
  private static final String NEWEST_OF = SELECT + """
      INDEXED BY chat_by_activity_of_instance
       WHERE c.inst = ? AND c.last >= ? AND c.last < ? ORDER BY c.last DESC LIMIT ?
      """;

  /** Only the one that stands for others has a latest message. */
  private static final String STANDING = """
      SELECT c.id, c.inst, c.wid, c.last, c.incoming, c.outgoing
        FROM json_each(?) i CROSS JOIN chat c ON c.id = i.value
       WHERE c.last IS NOT NULL
      """;

  private static List<Row> rows(Sql sql, Visible visible, long before, int limit) {
    if (visible.everything()) {
      return sql.list(NEWEST, SqliteChatList::row, before, limit);
    }
    PriorityQueue<Row> newest = new PriorityQueue<>(Comparator.comparingLong(Row::last));
    for (long inst : visible.instances().keySet()) {
      long from = newest.size() < limit ? Long.MIN_VALUE : newest.element().last();
      newest.addAll(sql.list(NEWEST_OF, SqliteChatList::row, inst, from, before, limit));
      while (newest.size() > limit) {
        newest.remove();
      }
    }
    return newest.stream()
        .sorted(Comparator.comparingLong(Row::last).reversed())
        .toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("id"),
        row.getLong("inst"),
        row.getString("wid"),
        row.getLong("last"),
        row.getLong("incoming"),
        row.getLong("outgoing"));
  }

  private static List<ChatLine> lines(Sql sql, Visible visible, List<Row> rows) {
    List<CachedRecord> latest =
        StoredRecords.byIds(sql, visible, rows.stream().map(Row::last).toList());
    Map<Long, Set<ChatId>> others = others(sql, rows);
    List<ChatLine> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      ChatId chat = new ChatId(row.wid());
      Set<ChatId> ids = others.getOrDefault(row.id(), new HashSet<>());
      ids.add(chat);
      lines.add(new ChatLine(
          visible.instance(row.inst()), chat, ids, latest.get(i), row.incoming(), row.outgoing()));
    }
    return lines;
  }

  private static final String READ_AS = """
      SELECT c.read_as, c.wid
        FROM json_each(?) i CROSS JOIN chat c INDEXED BY chat_read_as ON c.read_as = i.value
      """;

  private static Map<Long, Set<ChatId>> others(Sql sql, List<Row> rows) {
    Map<Long, Set<ChatId>> others = new HashMap<>();
    sql.each(
        READ_AS,
        row -> others
            .computeIfAbsent(row.getLong("read_as"), id -> new HashSet<>())
            .add(new ChatId(row.getString("wid"))),
        Json.numbers(rows.stream().map(Row::id).toList()));
    return others;
  }
}
