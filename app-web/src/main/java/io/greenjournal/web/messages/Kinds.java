package io.greenjournal.web.messages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The kinds of messages as people say them: one word for the several that the vendor has, with an icon. A word
 * of the vendor that we do not know is a kind of its own, named by that word.
 */
public final class Kinds {
  /**
   * One kind.
   *
   * @param word ours, in searches and addresses; {@code ""} for a kind without one
   * @param icon name in the sprite
   * @param types the vendor's {@code typeMessage} words
   */
  public record Kind(String word, String icon, List<String> types) {
    /** Key of its name among the texts. */
    public String key() {
      return "message.kind." + word;
    }
  }

  private static final List<Kind> ALL = List.of(
      new Kind("text", "message", List.of("textMessage", "extendedTextMessage")),
      new Kind("image", "photo", List.of("imageMessage")),
      new Kind("video", "video", List.of("videoMessage")),
      new Kind("document", "file-text", List.of("documentMessage")),
      new Kind("audio", "microphone", List.of("audioMessage")),
      new Kind("sticker", "sticker", List.of("stickerMessage")),
      new Kind("location", "map-pin", List.of("locationMessage")),
      new Kind("contact", "user", List.of("contactMessage", "contactsArrayMessage")),
      new Kind("poll", "chart-bar", List.of("pollMessage")),
      new Kind("vote", "chart-bar", List.of("pollUpdateMessage")),
      new Kind("reaction", "mood-smile", List.of("reactionMessage")),
      new Kind("reply", "messages", List.of("quotedMessage")),
      new Kind("block", "ban", List.of("incomingBlock")),
      new Kind("edit", "pencil", List.of("editedMessage")),
      new Kind("deletion", "trash", List.of("deletedMessage")),
      new Kind(
          "buttons",
          "list",
          List.of(
              "interactiveButtons",
              "interactiveButtonsReply",
              "buttonsMessage",
              "templateMessage")),
      new Kind(
          "buttonReply",
          "circle-check",
          List.of(
              "buttonsResponseMessage",
              "templateButtonsReplyMessage",
              "templateButtonReplyMessage")),
      new Kind("list", "layout-list", List.of("listMessage")),
      new Kind("listReply", "circle-check", List.of("listResponseMessage")),
      new Kind("invite", "users", List.of("groupInviteMessage")),
      new Kind("call", "phone", List.of("incomingCall", "outgoingCall")));

  private static final Set<String> FILES = Set.of("image", "video", "document", "audio", "sticker");
  private static final Map<String, Kind> BY_TYPE = byType();

  private Kinds() {}

  /** All that we have words for. */
  public static List<Kind> all() {
    return ALL;
  }

  /** The kind of a vendor's word; one without a name of ours for an unknown word. */
  public static Kind of(String typeMessage) {
    return BY_TYPE.getOrDefault(typeMessage, new Kind("", "help-circle", List.of(typeMessage)));
  }

  /** The kind that people call so. */
  public static Optional<Kind> named(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return ALL.stream()
        .filter(k -> k.word().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** The vendor's words for messages that carry a file. */
  public static Set<String> withFile() {
    Set<String> types = new TreeSet<>();
    ALL.stream().filter(k -> FILES.contains(k.word())).forEach(k -> types.addAll(k.types()));
    return types;
  }

  private static Map<String, Kind> byType() {
    Map<String, Kind> kinds = new TreeMap<>();
    ALL.forEach(k -> k.types().forEach(type -> kinds.put(type, k)));
    return Map.copyOf(kinds);
  }
}
