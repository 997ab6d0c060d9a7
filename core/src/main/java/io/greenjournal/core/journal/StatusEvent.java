package io.greenjournal.core.journal;

import io.greenjournal.core.message.DeliveryStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One dated delivery status of an outgoing message. Two sources that tell of the same status tell of one event.
 *
 * @param at time of the action as the vendor gave it, the earliest of several; empty when it gave none
 * @param observedAt when this cache first saw the status
 * @param source {@link Source#JOURNAL} as soon as a journal has shown the status, until then {@link Source#PUSH}
 * @param detail the vendor's explanation, such as why a message failed; {@code ""} when there is none, as always
 *     in journals
 */
public record StatusEvent(
    DeliveryStatus status, Optional<Instant> at, Instant observedAt, Source source, String detail) {
  private static final Comparator<Optional<Instant>> DATED_FIRST =
      Comparator.comparing(at -> at.orElse(Instant.MAX));

  /** As a journal tells of it. */
  public StatusEvent(DeliveryStatus status, Optional<Instant> at, Instant observedAt) {
    this(status, at, observedAt, Source.JOURNAL, "");
  }

  /** What is known after both were seen, in whatever order. Both are of one status. */
  public StatusEvent and(StatusEvent other) {
    return new StatusEvent(
        status,
        DATED_FIRST.compare(at, other.at) <= 0 ? at : other.at,
        observedAt.isBefore(other.observedAt) ? observedAt : other.observedAt,
        source.compareTo(other.source) <= 0 ? source : other.source,
        detail.compareTo(other.detail) >= 0 ? detail : other.detail);
  }
}
