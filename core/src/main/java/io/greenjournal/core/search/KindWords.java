package io.greenjournal.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The kinds of messages as people say them: one word for the several {@code typeMessage} that the vendor has. */
public final class KindWords {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Map<String, List<String>> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("text", List.of("textMessage", "extendedTextMessage"));
    TYPES.put("image", List.of("imageMessage"));
    TYPES.put("video", List.of("videoMessage"));
    TYPES.put("document", List.of("documentMessage"));
    TYPES.put("audio", List.of("audioMessage"));
    TYPES.put("sticker", List.of("stickerMessage"));
    TYPES.put("location", List.of("locationMessage"));
    TYPES.put("contact", List.of("contactMessage", "contactsArrayMessage"));
    TYPES.put("poll", List.of("pollMessage"));
    TYPES.put("vote", List.of("pollUpdateMessage"));
    TYPES.put("reaction", List.of("reactionMessage"));
    TYPES.put("reply", List.of("quotedMessage"));
    TYPES.put("block", List.of("incomingBlock"));
    TYPES.put("edit", List.of("editedMessage"));
    TYPES.put("deletion", List.of("deletedMessage"));
    TYPES.put(
        "buttons",
        List.of(
            "interactiveButtons", "interactiveButtonsReply", "buttonsMessage", "templateMessage"));
    TYPES.put(
        "buttonReply",
        List.of(
            "buttonsResponseMessage", "templateButtonsReplyMessage", "templateButtonReplyMessage"));
    TYPES.put("list", List.of("listMessage"));
    TYPES.put("listReply", List.of("listResponseMessage"));
    TYPES.put("invite", List.of("groupInviteMessage"));
    TYPES.put("call", List.of("incomingCall", "outgoingCall"));
  }

  private static final Set<String> WITH_FILE =
      types(List.of("image", "video", "document", "audio", "sticker"));

  private KindWords() {}

  /** Every word, those of the most common kinds first. */
  public static List<String> all() {
    return List.copyOf(TYPES.keySet());
  }

  /** The vendor's words that one of ours stands for, however its letters were typed; empty for any other word. */
  public static List<String> types(String word) {
    return named(word).map(TYPES::get).orElse(List.of());
  }

  /** Our word as it is spelled. */
  public static Optional<String> named(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return TYPES.keySet().stream()
        .filter(known -> known.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** The vendor's words that a typed one means, one of the vendor's own among them; empty for what can be none. */
  public static Set<String> meant(String typed) {
    List<String> types = types(typed);
    if (!types.isEmpty()) {
      return new TreeSet<>(types);
    }
    return WORD.matcher(typed).matches() ? Set.of(typed) : Set.of();
  }

  /** The vendor's words for messages that carry a file. */
  public static Set<String> withFile() {
    return WITH_FILE;
  }

  private static Set<String> types(Collection<String> words) {
    List<String> types = new ArrayList<>();
    words.forEach(word -> types.addAll(TYPES.getOrDefault(word, List.of())));
    return Set.copyOf(types);
  }
}
