package io.greenjournal.core.message;

/**
 * The vendor's id of a message, opaque and unique inside one chat only. Ids exceed 2^53, so they are
 * never numbers.
 *
 * @param value never empty; ids that begin with {@code ~} are made by us for records without one
 */
public record MessageId(String value) implements Comparable<MessageId> {
  public MessageId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a message id is not empty");
    }
  }

  /**
   * The id of a record that came without one ({@code incomingBlock}, broken records).
   *
   * @param contentHash a hash of the record's canonical content, so that the same record gets the same id
   */
  public static MessageId synthetic(String contentHash) {
    return new MessageId("~" + contentHash);
  }

  public boolean isSynthetic() {
    return value.startsWith("~");
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
