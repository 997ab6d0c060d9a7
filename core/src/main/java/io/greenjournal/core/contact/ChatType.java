package io.greenjournal.core.contact;

import java.util.Map;

/**
 * What sort of conversation a chat is ({@code type}, {@code chatType}).
 *
 * @param word the vendor's word as received, {@code ""} when it was empty or missing
 */
public record ChatType(String word) {
  /** The sorts we know what to say about. */
  public enum Kind {
    USER,
    GROUP,
    SUPERGROUP,
    CHANNEL,
    BOT,
    UNKNOWN
  }

  public static final ChatType NOT_TOLD = new ChatType("");

  private static final Map<String, Kind> KINDS = Map.of(
      "user", Kind.USER,
      "group", Kind.GROUP,
      "supergroup", Kind.SUPERGROUP,
      "channel", Kind.CHANNEL,
      "bot", Kind.BOT);

  /** What we make of the word; {@code UNKNOWN} for one that we have not met. */
  public Kind kind() {
    return KINDS.getOrDefault(word, Kind.UNKNOWN);
  }
}
