package io.greenjournal.core.instance;

import java.util.Map;

/**
 * Whether the vendor's connection to the messenger is up ({@code statusInstance}). Archived in the newest
 * documentation, so do not build on it.
 *
 * @param word the vendor's word as received; {@code ""} when the answer had none
 */
public record SocketState(String word) {
  /** The states we know what to say about. */
  public enum Kind {
    ONLINE,
    OFFLINE,
    UNKNOWN
  }

  private static final Map<String, Kind> KINDS =
      Map.of("online", Kind.ONLINE, "offline", Kind.OFFLINE);

  /** What we make of the word; {@code UNKNOWN} for one that we have not met. */
  public Kind kind() {
    return KINDS.getOrDefault(word, Kind.UNKNOWN);
  }
}
