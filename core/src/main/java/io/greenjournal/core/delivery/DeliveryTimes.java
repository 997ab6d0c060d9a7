package io.greenjournal.core.delivery;

import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import java.util.Collection;
import java.util.OptionalLong;

/**
 * How long one message took. It counts from the earliest time at which the message was pending or sent, which
 * only dated statuses tell: a message that was first seen as delivered has no known time to delivered.
 *
 * @param toDelivered seconds; empty when not known
 * @param toRead seconds; empty when not known
 */
public record DeliveryTimes(OptionalLong toDelivered, OptionalLong toRead) {
  public static final DeliveryTimes UNKNOWN =
      new DeliveryTimes(OptionalLong.empty(), OptionalLong.empty());

  /**
   * From UNIX seconds, each empty when not known. A time before the start is a wrong clock and tells nothing.
   *
   * @param started the earlier of pending and sent
   */
  public static DeliveryTimes of(OptionalLong started, OptionalLong delivered, OptionalLong read) {
    return new DeliveryTimes(between(started, delivered), between(started, read));
  }

  public static DeliveryTimes of(Collection<StatusEvent> timeline) {
    OptionalLong pending = at(timeline, DeliveryStatus.PENDING);
    OptionalLong sent = at(timeline, DeliveryStatus.SENT);
    return of(
        pending.isPresent() && sent.isPresent()
            ? OptionalLong.of(Math.min(pending.getAsLong(), sent.getAsLong()))
            : pending.isPresent() ? pending : sent,
        at(timeline, DeliveryStatus.DELIVERED),
        at(timeline, DeliveryStatus.READ));
  }

  private static OptionalLong at(Collection<StatusEvent> timeline, DeliveryStatus status) {
    return timeline.stream()
        .filter(event -> event.status().equals(status))
        .flatMap(event -> event.at().stream())
        .mapToLong(at -> at.getEpochSecond())
        .min();
  }

  private static OptionalLong between(OptionalLong from, OptionalLong to) {
    return from.isPresent() && to.isPresent() && to.getAsLong() >= from.getAsLong()
        ? OptionalLong.of(to.getAsLong() - from.getAsLong())
        : OptionalLong.empty();
  }
}
