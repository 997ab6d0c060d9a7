package io.greenjournal.adapter.http.body;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks what a list shows and a search finds of a record, while the record is read: the first of its texts
 * in the order of {@link #RANKS}.
 */
final class ListTexts {
  /** Object that holds a text ({@code ""} for the record itself), field, rank. */
  private static final Map<String, Map<String, Integer>> RANKS = Map.ofEntries(
      entry("", Map.of("textMessage", 1, "caption", 3, "fileName", 4)),
      entry("extendedTextMessage", Map.of("text", 2)),
      entry("pollMessageData", Map.of("name", 5)),
      entry("extendedTextMessageData", Map.of("text", 6)),
      entry("location", Map.of("nameLocation", 7, "address", 8)),
      entry("contact", Map.of("displayName", 9)),
      entry("contacts", Map.of("displayName", 9)),
      entry("contactsArrayMessage", Map.of("displayName", 9)),
      entry("messageData", Map.of("displayName", 9)),
      entry("editedMessageData", Map.of("textMessage", 10, "caption", 11)),
      entry("interactiveButtons", Map.of("contentText", 12, "titleText", 13)),
      entry("interactiveButtonsReply", Map.of("contentText", 12, "titleText", 13)),
      entry("buttonsMessage", Map.of("contentText", 12)),
      entry("templateMessage", Map.of("contentText", 12)),
      entry("listMessage", Map.of("contentText", 12, "title", 13)),
      entry("templateButtonReplyMessage", Map.of("selectedDisplayText", 14)),
      entry("templateButtonsReplyMessage", Map.of("selectedDisplayText", 14)),
      entry("buttonsResponseMessage", Map.of("selectedButtonText", 14)),
      entry("listResponseMessage", Map.of("title", 14)),
      entry("groupInviteMessageData", Map.of("caption", 15, "groupName", 16)));

  private static final int FILE_NAME = 4;
  private static final int PLACE = 7;
  private static final int ADDRESS = 8;
  private static final int CONTACT = 9;

  private final @Nullable String[] found = new String[17];

  /** There is something to be picked in an object of this name. */
  static boolean knows(String object) {
    return RANKS.containsKey(object);
  }

  /** Lists inside objects of this name hold entries that count as the object's own. */
  static boolean isList(String object) {
    return RANKS.getOrDefault(object, Map.of()).getOrDefault("displayName", 0) == CONTACT;
  }

  static boolean wants(String object, String field) {
    return RANKS.getOrDefault(object, Map.of()).containsKey(field);
  }

  void offer(String object, String field, String text) {
    int rank = RANKS.getOrDefault(object, Map.of()).getOrDefault(field, 0);
    String before = found[rank];
    found[rank] = rank == CONTACT && before != null ? before + ", " + text : text;
  }

  /** File names are made up by the vendor except for documents. */
  String pick(String typeMessage) {
    if (!typeMessage.equals("documentMessage")) {
      found[FILE_NAME] = null;
    }
    for (int rank = 1; rank < found.length; rank++) {
      String text = found[rank];
      if (text != null && !text.isEmpty()) {
        String address = found[ADDRESS];
        boolean both = rank == PLACE && address != null && !address.isEmpty();
        return both ? text + ", " + address : text;
      }
    }
    return "";
  }
}
