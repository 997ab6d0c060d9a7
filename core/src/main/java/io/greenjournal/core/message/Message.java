package io.greenjournal.core.message;

import java.time.Instant;
import java.util.Optional;

/** One entry of a message journal, understood. */
public sealed interface Message permits Message.Incoming, Message.Outgoing {
  MessageKey key();

  /**
   * When it came, or for outgoing messages when something last happened to it ({@code timestamp}); empty
   * when the vendor gave none that can be true.
   */
  Optional<Instant> at();

  MessageContent content();

  /** What both directions have in common beside the content. */
  Details details();

  /** Asks which of the two it is. */
  <R> R accept(Visitor<R> visitor);

  /** One method a direction, so that a forgotten one does not compile. */
  interface Visitor<R> {
    R incoming(Incoming message);

    R outgoing(Outgoing message);
  }

  /** A message that the instance received; only these have a sender. */
  record Incoming(
      MessageKey key, Optional<Instant> at, Sender sender, MessageContent content, Details details)
      implements Message {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.incoming(this);
    }
  }

  /**
   * A message that the instance sent; only these have a delivery status.
   *
   * @param sentByApi true when a program sent it, false when somebody did on the phone; empty when not told
   */
  record Outgoing(
      MessageKey key,
      Optional<Instant> at,
      DeliveryStatus status,
      Optional<Boolean> sentByApi,
      MessageContent content,
      Details details)
      implements Message {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.outgoing(this);
    }
  }
}
