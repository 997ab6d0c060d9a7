package io.greenjournal.web.messages;

import io.greenjournal.core.search.KindWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

  private static final String OTHER_ICON = "help-circle";
  private static final Map<String, String> ICONS = Map.ofEntries(
      Map.entry("text", "message"),
      Map.entry("image", "photo"),
      Map.entry("video", "video"),
      Map.entry("document", "file-text"),
      Map.entry("audio", "microphone"),
      Map.entry("sticker", "sticker"),
      Map.entry("location", "map-pin"),
      Map.entry("contact", "user"),
      Map.entry("poll", "chart-bar"),
      Map.entry("vote", "chart-bar"),
      Map.entry("reaction", "mood-smile"),
      Map.entry("reply", "messages"),
      Map.entry("block", "ban"),
      Map.entry("edit", "pencil"),
      Map.entry("deletion", "trash"),
      Map.entry("buttons", "list"),
      Map.entry("buttonReply", "circle-check"),
      Map.entry("list", "layout-list"),
      Map.entry("listReply", "circle-check"),
      Map.entry("invite", "users"),
      Map.entry("call", "phone"));

  private static final List<Kind> ALL = KindWords.all().stream()
      .map(word -> new Kind(word, ICONS.getOrDefault(word, OTHER_ICON), KindWords.types(word)))
      .toList();
  private static final Map<String, Kind> BY_TYPE = byType();

  private Kinds() {}

  /** All that we have words for. */
  public static List<Kind> all() {
    return ALL;
  }

  /** The kind of a vendor's word; one without a name of ours for an unknown word. */
  public static Kind of(String typeMessage) {
    return BY_TYPE.getOrDefault(typeMessage, new Kind("", OTHER_ICON, List.of(typeMessage)));
  }

  /** The kind that people call so. */
  public static Optional<Kind> named(String word) {
    return KindWords.named(word)
        .flatMap(known -> ALL.stream().filter(kind -> kind.word().equals(known)).findFirst());
  }

  private static Map<String, Kind> byType() {
    Map<String, Kind> kinds = new TreeMap<>();
    ALL.forEach(k -> k.types().forEach(type -> kinds.put(type, k)));
    return Map.copyOf(kinds);
  }
}
