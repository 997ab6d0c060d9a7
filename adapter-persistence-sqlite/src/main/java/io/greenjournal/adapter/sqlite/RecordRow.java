package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Sender;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of {@code message} with its words, and the record that it is. */
final class RecordRow {
  static final Payload WITHHELD = Payload.of("{}");

  /**
   * What is read of a record. Binds the numbers of masked instances as a JSON array: of those the text, the
   * sender's names and the payload do not leave the database.
   */
  private static final String COLUMNS = """
      SELECT m.id, m.inst, m.dir, k.name AS kind, s.word AS status, m.api, m.ts, m.id_message, c.wid AS chat,
             p.wid AS sender, p.type AS sender_type, m.codec, m.seen_ms, m.source,
             iif(masked.value IS NULL, p.name, '') AS sender_name,
             iif(masked.value IS NULL, p.contact_name, '') AS sender_contact,
             iif(masked.value IS NULL, m.text, '') AS text,
             iif(masked.value IS NULL, m.payload, NULL) AS payload
      """;

  private static final String WORDS = """
        LEFT JOIN json_each(?) masked ON masked.value = m.inst
        LEFT JOIN kind k ON k.id = m.type
        LEFT JOIN delivery_status s ON s.id = m.%s
        LEFT JOIN chat c ON c.id = m.chat
        LEFT JOIN sender p ON p.id = m.sender
      """;

  private RecordRow() {}

  /** @param from {@code FROM} clause in which {@code m} is the message */
  static String select(String from) {
    return COLUMNS + from + WORDS.formatted("status");
  }

  /** The same with the status that the shown payload itself names. */
  static String selectAsReceived(String from) {
    return COLUMNS + from + WORDS.formatted("own_status");
  }

  static CachedRecord read(ResultSet row, Visible visible) throws SQLException {
    JournalRecord record = record(row, visible.instance(row.getLong("inst")), visible.payloads());
    return new CachedRecord(record, RowId.at(row.getLong("id")), Times.millis(row, "seen_ms"));
  }

  static JournalRecord record(ResultSet row, InstanceId instance, PayloadReader payloads)
      throws SQLException {
    Journal journal = JournalCode.journal(row.getInt("dir"));
    return new JournalRecord(
        journal,
        new MessageKey(
            instance,
            journal.direction(),
            new ChatId(row.getString("chat")),
            new MessageId(row.getString("id_message"))),
        timestamp(row),
        row.getString("kind"),
        Optional.ofNullable(row.getString("status")).map(DeliveryStatus::new),
        sentByApi(row),
        sender(row),
        row.getString("text"),
        payload(row, payloads),
        SourceCode.read(row));
  }

  /** Nothing for a masked one. Reads {@code id} of the message, {@code payload} and {@code codec}. */
  static Payload payload(ResultSet row, PayloadReader payloads) throws SQLException {
    byte[] stored = row.getBytes("payload");
    return stored == null
        ? WITHHELD
        : payloads.read(row.getLong("id"), row.getInt("codec"), stored);
  }

  private static OptionalLong timestamp(ResultSet row) throws SQLException {
    long timestamp = row.getLong("ts");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(timestamp);
  }

  private static Optional<Boolean> sentByApi(ResultSet row) throws SQLException {
    int api = row.getInt("api");
    return api < 0 ? Optional.empty() : Optional.of(api == 1);
  }

  private static Optional<Sender> sender(ResultSet row) throws SQLException {
    String id = row.getString("sender");
    return id == null
        ? Optional.empty()
        : Optional.of(new Sender(
            id,
            row.getString("sender_name"),
            row.getString("sender_contact"),
            Optional.ofNullable(row.getString("sender_type"))));
  }
}
