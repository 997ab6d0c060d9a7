package io.greenjournal.core.message;

import java.util.Optional;

/**
 * Whether a message was passed on from another chat.
 *
 * @param forwarded {@code isForwarded}; empty when not told
 * @param score {@code forwardingScore}, how often it was passed on; empty when not told
 */
public record Forwarding(Optional<Boolean> forwarded, Optional<Integer> score) {
  public static final Forwarding NOT_TOLD = new Forwarding(Optional.empty(), Optional.empty());

  public boolean isForwarded() {
    return forwarded.orElse(false);
  }
}
