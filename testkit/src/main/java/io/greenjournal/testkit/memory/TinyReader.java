package io.greenjournal.testkit.memory;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageContent;
import io.greenjournal.core.message.Sender;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.Audience;
import io.greenjournal.core.status.PostStyle;
import io.greenjournal.core.status.StatusPost;
import java.util.Map;

/** Understands texts, by the typed parts of a record alone; for tests without the real reader. */
public final class TinyReader implements JournalRecordReader {
  @Override
  public Message message(JournalRecord record) {
    if (record.journal().direction() == Direction.INCOMING) {
      return new Message.Incoming(
          record.key(),
          VendorTime.of(record.timestamp()),
          record.sender().orElse(Sender.of("", "", "")),
          content(record),
          Details.of(record.typeMessage()));
    }
    return new Message.Outgoing(
        record.key(),
        VendorTime.of(record.timestamp()),
        record.status().orElse(DeliveryStatus.UNKNOWN),
        record.sentByApi(),
        content(record),
        Details.of(record.typeMessage()));
  }

  @Override
  public StatusPost statusPost(JournalRecord record) {
    return new StatusPost(
        record.key(),
        VendorTime.of(record.timestamp()),
        content(record),
        PostStyle.PLAIN,
        Audience.NOT_TOLD,
        record.status(),
        record.sentByApi(),
        record.sender(),
        Details.of(record.typeMessage()));
  }

  @Override
  public Map<String, String> fields(Payload payload) {
    return Map.of("text", payload.text());
  }

  @Override
  public String strictJson(Payload payload) {
    return payload.text();
  }

  private static MessageContent content(JournalRecord record) {
    return record.typeMessage().equals("textMessage")
        ? new MessageContent.Text(record.text())
        : new MessageContent.Unsupported(record.typeMessage(), Map.of());
  }
}
