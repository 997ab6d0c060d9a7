package io.greenjournal.core.journal;

import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Sender;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One record of a journal: the few parts that queries need, and the record itself as received.
 *
 * @param journal where it stood
 * @param key its identity within that journal
 * @param timestamp the vendor's UNIX seconds as received; empty when missing or no number
 * @param typeMessage the vendor's word for its kind, {@code ""} when empty or missing
 * @param status outgoing only
 * @param sentByApi outgoing only; empty when not told
 * @param sender incoming only
 * @param text what a list shows and a search finds: text, else link text, caption, file name, poll name,
 *     emoji, place or contact; {@code ""} when there is nothing to read
 * @param payload the record exactly as received: of a push the whole notification, which spells it differently
 * @param source who sent the payload
 */
public record JournalRecord(
    Journal journal,
    MessageKey key,
    OptionalLong timestamp,
    String typeMessage,
    Optional<DeliveryStatus> status,
    Optional<Boolean> sentByApi,
    Optional<Sender> sender,
    String text,
    Payload payload,
    Source source) {
  /** One that a journal showed. */
  public JournalRecord(
      Journal journal,
      MessageKey key,
      OptionalLong timestamp,
      String typeMessage,
      Optional<DeliveryStatus> status,
      Optional<Boolean> sentByApi,
      Optional<Sender> sender,
      String text,
      Payload payload) {
    this(
        journal,
        key,
        timestamp,
        typeMessage,
        status,
        sentByApi,
        sender,
        text,
        payload,
        Source.JOURNAL);
  }

  /** The same from another source. */
  public JournalRecord from(Source other) {
    return new JournalRecord(
        journal, key, timestamp, typeMessage, status, sentByApi, sender, text, payload, other);
  }
}
