package io.greenjournal.web.shell;

import io.greenjournal.core.access.AccessScope;
import java.time.Instant;
import java.util.Optional;

/**
 * What the frame tells on every page of how the reading goes. Costs the more the more instances there are, never the
 * more messages.
 */
public interface Pulse {
  /**
   * How it goes at one moment.
   *
   * @param sick instances that need a person
   * @param resting journals that are parked or failing
   * @param tone {@code good}, {@code idle}, {@code warn} or {@code bad}
   * @param text a sentence without the time of the next call
   * @param next when the next call is due, where that is worth telling
   */
  record Beat(long sick, long resting, String tone, String text, Optional<Instant> next) {
    /** Nothing is known. */
    public static final Beat NONE = new Beat(0, 0, "idle", "", Optional.empty());
  }

  Beat beat(AccessScope scope, Times times);
}
