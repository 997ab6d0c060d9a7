package io.greenjournal.core.push;

import io.greenjournal.core.call.CallStatus;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.Direction;

/** What one notification says. One record a kind, so that a forgotten kind does not compile. */
public sealed interface Notification {
  Envelope envelope();

  /** Asks which kind it is. */
  <R> R accept(Visitor<R> visitor);

  /** One method a kind. */
  interface Visitor<R> {
    R message(MessageSeen message);

    R delivery(DeliveryChanged delivery);

    R state(StateChanged state);

    R call(CallChanged call);

    R other(Other other);
  }

  /**
   * A message came in or went out.
   *
   * @param record as a journal would have it, but with the notification as its payload and {@link
   *     io.greenjournal.core.journal.Source#PUSH} as its source
   */
  record MessageSeen(Envelope envelope, JournalRecord record) implements Notification {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.message(this);
    }
  }

  /** An outgoing message has come further. */
  record DeliveryChanged(Envelope envelope, DeliveryNews news) implements Notification {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.delivery(this);
    }
  }

  /** The instance was linked, unlinked, blocked or the like. */
  record StateChanged(Envelope envelope, InstanceState state) implements Notification {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.state(this);
    }
  }

  /**
   * A call rings, was answered or ended.
   *
   * @param with the chat of the other side, {@code ""} when not told
   */
  record CallChanged(Envelope envelope, Direction direction, String with, CallStatus status)
      implements Notification {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }

    /** Without who called. */
    @Override
    public String toString() {
      return "CallChanged[" + envelope + ", " + direction + ", " + status.word() + "]";
    }
  }

  /** Anything else, and whatever lacks what its kind needs: kept as received. */
  record Other(Envelope envelope) implements Notification {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.other(this);
    }
  }
}
