package io.greenjournal.core.push;

import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An outgoing message has come further, as a notification tells ({@code outgoingMessageStatus}).
 *
 * @param key of the message, which the cache may not have yet
 * @param status never {@code ""}
 * @param at empty when the vendor gave no time that can be true
 * @param detail {@code description}, such as why the message failed; {@code ""} when missing
 */
public record DeliveryNews(
    MessageKey key, DeliveryStatus status, Optional<Instant> at, String detail) {
  /** What it becomes in the message's timeline. */
  public StatusEvent event(Instant observedAt) {
    return new StatusEvent(status, at, observedAt, Source.PUSH, detail);
  }

  /** Without the vendor's sentence, which may name people. */
  @Override
  public String toString() {
    return "DeliveryNews[" + key.instance() + ", " + status.word() + "]";
  }
}
