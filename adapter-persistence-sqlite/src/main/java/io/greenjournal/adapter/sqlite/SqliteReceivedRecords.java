package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.ReceivedRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bare payloads from SQLite, a short walk along one index a page. */
final class SqliteReceivedRecords implements ReceivedRecords {
  private static final int LARGEST_PAGE = 1_000;

  private final SqliteDatabase database;
  private final JournalRecordReader reader;

  SqliteReceivedRecords(SqliteDatabase database, JournalRecordReader reader) {
    this.database = database;
    this.reader = reader;
  }

  private static final String JOURNAL = """
      SELECT m.id, m.acted, m.payload, m.codec, m.source
        FROM message m INDEXED BY m_a
       WHERE m.inst = ? AND m.dir = ? AND m.acted >= ? AND (m.acted, m.id) < (?, ?)
       ORDER BY m.acted DESC, m.id DESC LIMIT ?
      """;
  private static final String CHAT = """
      SELECT m.id, m.acted, m.payload, m.codec, m.source
        FROM message m INDEXED BY m_ch
       WHERE m.chat = ? AND m.id >= ? AND m.id < ? AND (? >> m.dir) & 1
       ORDER BY m.id DESC LIMIT ?
      """;
  private static final String CHAT_ID = "SELECT id FROM chat WHERE wid = ? AND inst = ?";

  @Override
  public Page<Payload> page(
      AccessScope scope, ReceivedFilter filter, Optional<Cursor> after, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + LARGEST_PAGE + " records");
    }
    Optional<PageEnd> last = after.map(PageEnd::of);
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, filter.instance());
      // One more than asked for tells whether there is another page.
      PageRows rows = new PageRows(limit, !visible.masked().isEmpty(), sql.payloads(), reader);
      for (long inst : visible.instances().keySet()) {
        read(sql, inst, filter, last, rows);
      }
      return new Page<>(
          rows.payloads(),
          rows.next().map(PageEnd::cursor),
          Freshnesses.poorest(sql, visible, filter.journals()));
    });
  }

  private static void read(
      Sql sql, long inst, ReceivedFilter filter, Optional<PageEnd> last, PageRows rows) {
    if (filter.chat().isPresent()) {
      RowId.Span period = RowId.Span.of(filter.window());
      RowId.Span span = last.map(end -> period.before(end.id())).orElse(period);
      sql.first(CHAT_ID, row -> row.getLong("id"), filter.chat().get().value(), inst)
          .ifPresent(chat -> sql.each(
              CHAT,
              rows::take,
              chat,
              span.from(),
              span.to(),
              JournalCode.mask(filter.journals()),
              rows.wanted()));
      return;
    }
    long to = Times.secondsUp(filter.window().to());
    PageEnd start = last.orElse(new PageEnd(to, Long.MIN_VALUE));
    sql.each(
        JOURNAL,
        rows::take,
        inst,
        JournalCode.of(filter.journals().iterator().next()),
        Times.secondsUp(filter.window().from()),
        start.acted(),
        start.id(),
        rows.wanted());
  }

  private static final String MESSAGE = """
      SELECT m.id, m.payload, m.codec, m.source
        FROM chat c CROSS JOIN message m ON m.id_message = ? AND m.chat = c.id AND m.dir IN (0, 1)
       WHERE c.wid = ? AND c.inst = ?
      """;

  @Override
  public Optional<Payload> message(
      AccessScope scope, InstanceId instance, ChatId chat, MessageId id) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instance);
      List<Payload> found = new ArrayList<>();
      for (long inst : visible.instances().keySet()) {
        sql.first(
                MESSAGE,
                row -> PageRows.inJournal(row, sql.payloads(), reader),
                id.value(),
                chat.value(),
                inst)
            .map(payload -> visible.masked().isEmpty() ? payload : RecordRow.WITHHELD)
            .ifPresent(found::add);
      }
      return found.stream().findFirst();
    });
  }
}
