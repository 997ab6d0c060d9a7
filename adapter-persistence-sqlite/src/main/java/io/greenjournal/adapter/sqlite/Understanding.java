package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.status.StatusPost;

/**
 * Reads stored records as the domain does, at the time of the question: what a later version understands
 * becomes readable in old records too. The delivery status is the highest one ever seen, which the payload that
 * is shown may not name.
 */
final class Understanding {
  private final JournalRecordReader reader;

  Understanding(JournalRecordReader reader) {
    this.reader = reader;
  }

  Message message(JournalRecord record) {
    return reader.message(record).accept(new Message.Visitor<>() {
      @Override
      public Message incoming(Message.Incoming message) {
        return message;
      }

      @Override
      public Message outgoing(Message.Outgoing message) {
        return new Message.Outgoing(
            message.key(),
            message.at(),
            record.status().orElse(message.status()),
            message.sentByApi(),
            message.content(),
            message.details());
      }
    });
  }

  StatusPost post(JournalRecord record) {
    StatusPost post = reader.statusPost(record);
    return new StatusPost(
        post.key(),
        post.at(),
        post.content(),
        post.style(),
        post.audience(),
        record.status().or(post::status),
        post.sentByApi(),
        post.sender(),
        post.details());
  }
}
