package io.greenjournal.core.port;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.status.StatusPost;
import java.util.Map;

/**
 * The one translator from the vendor's JSON to the domain. Never throws because of what a record holds: what
 * it does not understand it hands on as {@code Unsupported} or in the extras.
 */
public interface JournalRecordReader {
  /** The message that a record of a message journal describes. */
  Message message(JournalRecord record);

  /** The post that a record of a status journal describes. */
  StatusPost statusPost(JournalRecord record);

  /**
   * The message of a notification as a journal would show it, so that programs which know journals can read it.
   *
   * @param payload of a record that was {@linkplain io.greenjournal.core.journal.Source#PUSH pushed}; one that is
   *     no notification of a message is handed back as it is
   */
  default Payload asInJournal(Payload payload) {
    return payload;
  }

  /**
   * How the chat of a message is called. Journals do not tell it; notifications do ({@code senderData.chatName}).
   *
   * @return {@code ""} when the payload does not tell it
   */
  default String chatName(Payload payload) {
    return "";
  }

  /**
   * Every value of a payload by its path ({@code a.b[0].c}) as JSON text, in the order received. What differs
   * between two observations is what differs between these; a notification is therefore read {@linkplain #asInJournal as in a journal}.
   */
  Map<String, String> fields(Payload payload);

  /**
   * The payload as strict JSON for programs: the very same text when it is strict already, otherwise without
   * comments and stray commas. A payload that is no JSON at all becomes a JSON string.
   */
  String strictJson(Payload payload);
}
