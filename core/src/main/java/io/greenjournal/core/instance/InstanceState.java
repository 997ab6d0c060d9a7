package io.greenjournal.core.instance;

import java.util.Map;

/**
 * Whether an instance is linked to its messenger account ({@code stateInstance}).
 *
 * @param word the vendor's word as received; {@code ""} when the answer was {@code null}, as it is
 *     while an instance is being created
 */
public record InstanceState(String word) {
  /** The states we know what to say about. */
  public enum Kind {
    AUTHORIZED,
    NOT_AUTHORIZED,
    BLOCKED,
    STARTING,
    YELLOW_CARD,
    SUSPENDED,
    SLEEPING,
    PENDING_CODE,
    UNKNOWN
  }

  private static final Map<String, Kind> KINDS = Map.ofEntries(
      Map.entry("authorized", Kind.AUTHORIZED),
      Map.entry("notAuthorized", Kind.NOT_AUTHORIZED),
      Map.entry("blocked", Kind.BLOCKED),
      Map.entry("starting", Kind.STARTING),
      Map.entry("", Kind.STARTING),
      Map.entry("yellowCard", Kind.YELLOW_CARD),
      Map.entry("suspended", Kind.SUSPENDED),
      Map.entry("sleepMode", Kind.SLEEPING),
      Map.entry("pendingCode", Kind.PENDING_CODE),
      Map.entry("pendingPassword", Kind.PENDING_CODE));

  /** What we make of the word; {@code UNKNOWN} for one that we have not met. */
  public Kind kind() {
    return KINDS.getOrDefault(word, Kind.UNKNOWN);
  }
}
