package io.greenjournal.core.call;

import java.util.Map;

/**
 * What became of a call ({@code status}).
 *
 * @param word the vendor's word as received, {@code ""} when it was empty or missing
 */
public record CallStatus(String word) {
  /** The outcomes we know what to say about. */
  public enum Kind {
    /** Still ringing. */
    OFFERED,
    PICKED_UP,
    /** The caller gave up before anybody answered. */
    HUNG_UP,
    DECLINED,
    /** Nobody answered; older answers only. */
    MISSED,
    /** The call could not be made. */
    INVALID,
    UNKNOWN
  }

  private static final Map<String, Kind> KINDS = Map.of(
      "offer", Kind.OFFERED,
      "pickUp", Kind.PICKED_UP,
      "hungUp", Kind.HUNG_UP,
      "hangUp", Kind.HUNG_UP,
      "declined", Kind.DECLINED,
      "missed", Kind.MISSED,
      "invalid", Kind.INVALID);

  /** What we make of the word, whose editions spell it in two ways; {@code UNKNOWN} for any other. */
  public Kind kind() {
    return KINDS.getOrDefault(word, Kind.UNKNOWN);
  }
}
