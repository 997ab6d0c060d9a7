package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.push.Notification;
import io.greenjournal.core.push.PushFigures;
import java.time.Duration;
import java.time.Instant;

/**
 * Merges notifications with what the journals gave. Delivery is at least once and in any order, so:
 *
 * <ul>
 *   <li>Taking a notification any number of times, before or after the journal shows the same message, gives one
 *       message with one timeline, and all but the moments of observation are the same.
 *   <li>A pushed message is one more observation; {@link io.greenjournal.core.journal.Precedence} shows the
 *       journal's copy as soon as there is one.
 *   <li>A delivery status of a message that is not in the cache waits for it, {@link #PATIENCE} at most.
 *   <li>What nothing is made of yet (calls, kinds that we do not know) is kept as received, the latest {@link
 *       #MOST_KEPT} an instance and for {@link #PATIENCE} at most.
 *   <li>No watermark and no coverage moves: that one message was pushed says nothing about others.
 * </ul>
 */
public interface PushStore {
  /** How long something waits. */
  Duration PATIENCE = Duration.ofDays(30);

  int MOST_KEPT = 500;

  /**
   * Takes in a notification; it is there for good when this returns. One for an instance that was removed
   * meanwhile is dropped.
   *
   * @param at now
   * @throws RuntimeException when it could not be written; nothing of it is there then
   */
  void keep(InstanceId instance, Notification notification, Instant at);

  /**
   * What was pushed so far; {@link PushFigures#NONE} outside the scope.
   *
   * @param now tells which day is today
   */
  PushFigures figures(AccessScope scope, InstanceId instance, Instant now);
}
