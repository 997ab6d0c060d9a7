package io.greenjournal.adapter.http.body;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Numbers for the names that records are made of, so that a record's parts are found by index. The numbers
 * mean nothing outside.
 */
final class Names {
  private static final String[] KNOWN = {
    "type",
    "idMessage",
    "chatId",
    "typeMessage",
    "timestamp",
    "statusMessage",
    "sendByApi",
    "senderId",
    "senderName",
    "senderContactName",
    "senderType",
    "chatType",
    "textMessage",
    "caption",
    "fileName",
    "downloadUrl",
    "mimeType",
    "jpegThumbnail",
    "isAnimated",
    "videoNote",
    "isForwarded",
    "forwardingScore",
    "isEdited",
    "isDeleted",
    "editedMessageId",
    "deletedMessageId",
    "extendedTextMessage",
    "extendedTextMessageData",
    "quotedMessage",
    "pollMessageData",
    "location",
    "contact",
    "contacts",
    "contactsArrayMessage",
    "messageData",
    "editedMessageData",
    "deletedMessageData",
    "interactiveButtons",
    "interactiveButtonsReply",
    "buttonsMessage",
    "templateMessage",
    "listMessage",
    "templateButtonReplyMessage",
    "templateButtonsReplyMessage",
    "buttonsResponseMessage",
    "listResponseMessage",
    "groupInviteMessageData",
    "participants",
    "chatState",
    "status",
    "duration",
    "isVideo",
    "isGroup"
  };

  private static final int PLACES = 1024;
  private static final int MULTIPLIER = multiplier();
  private static final String[] NAMES = new String[PLACES];
  private static final byte[] NUMBERS = new byte[PLACES];

  static {
    for (byte i = 0; i < KNOWN.length; i++) {
      NAMES[place(KNOWN[i], MULTIPLIER)] = KNOWN[i];
      NUMBERS[place(KNOWN[i], MULTIPLIER)] = i;
    }
  }

  private Names() {}

  /** How many numbers there are; they begin at 0. */
  static int count() {
    return KNOWN.length;
  }

  /** The name's number; -1 when it has none. */
  static int number(String name) {
    int place = place(name, MULTIPLIER);
    return name.equals(NAMES[place]) ? NUMBERS[place] : -1;
  }

  private static int place(String name, int multiplier) {
    return name.hashCode() * multiplier >>> 22;
  }

  /** One that gives every known name a place of its own. */
  private static int multiplier() {
    int candidate = 0x9e3779b1;
    while (Arrays.stream(KNOWN).mapToInt(placedBy(candidate)).distinct().count() < KNOWN.length) {
      candidate += 2;
    }
    return candidate;
  }

  private static ToIntFunction<String> placedBy(int multiplier) {
    return name -> place(name, multiplier);
  }
}
