package io.greenjournal.core.message;

/**
 * The vendor's id of a conversation, opaque: each messenger spells it its own way ({@code …@c.us},
 * {@code …@g.us}, {@code …@lid}, signed decimals).
 *
 * @param value never empty
 */
public record ChatId(String value) implements Comparable<ChatId> {
  /** Stands in for a record without a chat; the vendor says such a message was not delivered. */
  public static final ChatId NONE = new ChatId("~");

  public ChatId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a chat id is not empty");
    }
  }

  /** The chat of a record; {@link #NONE} when the record names none. */
  public static ChatId orNone(String value) {
    return value.isEmpty() ? NONE : new ChatId(value);
  }

  public boolean isNone() {
    return equals(NONE);
  }

  /** A group by its form: {@code @g.us}, or a negative number as MAX and Telegram spell groups. */
  public boolean isGroup() {
    return value.endsWith("@g.us") || value.startsWith("-");
  }

  @Override
  public int compareTo(ChatId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
