package io.greenjournal.adapter.http.body;

import io.greenjournal.adapter.http.body.Tape.Kind;
import io.greenjournal.core.message.Sender;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The few parts of a record that queries need. Whatever else the record holds is not turned into text, previews
 * above all.
 */
public final class Columns {
  private static final int TYPE = Names.number("type");
  private static final int ID_MESSAGE = Names.number("idMessage");
  private static final int CHAT_ID = Names.number("chatId");
  private static final int TYPE_MESSAGE = Names.number("typeMessage");
  private static final int TIMESTAMP = Names.number("timestamp");
  private static final int STATUS_MESSAGE = Names.number("statusMessage");
  private static final int SEND_BY_API = Names.number("sendByApi");
  private static final int SENDER_ID = Names.number("senderId");
  private static final int SENDER_NAME = Names.number("senderName");
  private static final int SENDER_CONTACT_NAME = Names.number("senderContactName");
  private static final int SENDER_TYPE = Names.number("senderType");
  private static final Optional<Boolean> YES = Optional.of(true);
  private static final Optional<Boolean> NO = Optional.of(false);

  private final String type;
  private final String idMessage;
  private final String chatId;
  private final String typeMessage;
  private final OptionalLong timestamp;
  private final String statusMessage;
  private final Optional<Boolean> sendByApi;
  private final Sender sender;
  private final String text;
  private final boolean outgoingOnly;
  private final boolean timed;

  /** @param known texts that the records of an answer have in common */
  Columns(Tape record, KnownTexts known) {
    type = known.text(record, TYPE);
    idMessage = text(record, ID_MESSAGE);
    chatId = known.text(record, CHAT_ID);
    typeMessage = known.text(record, TYPE_MESSAGE);
    timestamp = seconds(record);
    timed = record.placed(TIMESTAMP) >= 0;
    statusMessage = known.text(record, STATUS_MESSAGE);
    sendByApi = flag(record);
    outgoingOnly = record.placed(STATUS_MESSAGE) >= 0 || record.placed(SEND_BY_API) >= 0;
    sender = new Sender(
        known.text(record, SENDER_ID),
        known.text(record, SENDER_NAME),
        known.text(record, SENDER_CONTACT_NAME),
        senderType(known.text(record, SENDER_TYPE)));
    text = ListTexts.pick(record, typeMessage);
  }

  /** A text, or a number as it is spelled; {@code ""} for anything else. */
  static String text(Tape record, int number) {
    int part = record.placed(number);
    return isText(record, part) ? record.text(part) : "";
  }

  static boolean isText(Tape record, int part) {
    return record.is(part, Kind.TEXT)
        || record.is(part, Kind.INTEGER)
        || record.is(part, Kind.DECIMAL);
  }

  private static Optional<String> senderType(String type) {
    return type.isEmpty() ? Optional.empty() : Optional.of(type);
  }

  private static Optional<Boolean> flag(Tape record) {
    int part = record.placed(SEND_BY_API);
    return record.is(part, Kind.TRUE) ? YES : record.is(part, Kind.FALSE) ? NO : Optional.empty();
  }

  private static OptionalLong seconds(Tape record) {
    int part = record.placed(TIMESTAMP);
    if (!isText(record, part)) {
      return OptionalLong.empty();
    }
    long digits = record.digits(part);
    return digits >= 0 ? OptionalLong.of(digits) : parsed(record.text(part));
  }

  private static OptionalLong parsed(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Has what every record of the vendor has; a part of a record does not. */
  public boolean looksLikeRecord() {
    return timed && !typeMessage.isEmpty();
  }

  public String type() {
    return type;
  }

  public String idMessage() {
    return idMessage;
  }

  public String chatId() {
    return chatId;
  }

  public String typeMessage() {
    return typeMessage;
  }

  public OptionalLong timestamp() {
    return timestamp;
  }

  public String statusMessage() {
    return statusMessage;
  }

  public Optional<Boolean> sendByApi() {
    return sendByApi;
  }

  /** Carries a delivery status or its origin, so it was sent even if it does not say so. */
  public boolean hasDelivery() {
    return outgoingOnly;
  }

  public Sender sender() {
    return sender;
  }

  public String text() {
    return text;
  }
}
