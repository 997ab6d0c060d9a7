package io.greenjournal.adapter.http.body;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import java.util.Optional;

/** Makes journal records of what an answer holds. */
public final class JournalRecords {
  private JournalRecords() {}

  /** The direction is the journal's: records of old releases do not tell it. */
  public static JournalRecord record(
      InstanceId instance, Journal journal, byte[] body, JournalBody.Element element) {
    Columns columns = element.columns();
    Payload payload = Payload.slice(body, element.from(), element.to());
    boolean outgoing = journal.direction() == Direction.OUTGOING;
    MessageKey key = new MessageKey(
        instance, journal.direction(), ChatId.orNone(columns.chatId()), id(columns, payload));
    return new JournalRecord(
        journal,
        key,
        columns.timestamp(),
        columns.typeMessage(),
        outgoing ? Optional.of(new DeliveryStatus(columns.statusMessage())) : Optional.empty(),
        outgoing ? columns.sendByApi() : Optional.empty(),
        outgoing ? Optional.empty() : Optional.of(columns.sender()),
        columns.text(),
        payload);
  }

  private static MessageId id(Columns columns, Payload payload) {
    return columns.idMessage().isEmpty()
        ? MessageId.synthetic(ContentHash.of(payload))
        : new MessageId(columns.idMessage());
  }

  /** Which way a record of a chat's history went. */
  public static Direction direction(Columns columns) {
    return Direction.of(columns.type())
        .orElse(columns.hasDelivery() ? Direction.OUTGOING : Direction.INCOMING);
  }
}
