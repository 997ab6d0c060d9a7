package io.greenjournal.core.message;

import java.util.Arrays;
import java.util.Comparator;

/**
 * How far an outgoing message got ({@code statusMessage}).
 *
 * <p>Statuses have ranks, because a journal shows only the latest one and answers may arrive out of
 * order: {@code ""} &lt; an unknown word &lt; pending &lt; yellowCard &lt; suspended &lt; failed &lt;
 * notInGroup &lt; noAccount &lt; sent &lt; delivered &lt; read. A failure wins over "not yet sent" and never
 * over what is known to have happened.
 *
 * @param word the vendor's word as received, {@code ""} when it was empty or missing
 */
public record DeliveryStatus(String word) implements Comparable<DeliveryStatus> {
  /** The statuses we know, in rising rank. */
  public enum Kind {
    UNKNOWN("", false),
    OTHER("?", false),
    PENDING("pending", false),
    YELLOW_CARD("yellowCard", true),
    SUSPENDED("suspended", true),
    FAILED("failed", true),
    NOT_IN_GROUP("notInGroup", true),
    NO_ACCOUNT("noAccount", true),
    SENT("sent", false),
    DELIVERED("delivered", false),
    READ("read", false);

    private final String word;
    private final boolean failure;

    Kind(String word, boolean failure) {
      this.word = word;
      this.failure = failure;
    }

    /** The vendor's word; {@code ?} for {@code OTHER}, which stands for every word that we do not know. */
    public String word() {
      return word;
    }

    /** The message did not reach anybody, as far as is known. */
    public boolean isFailure() {
      return failure;
    }
  }

  public static final DeliveryStatus UNKNOWN = new DeliveryStatus("");
  public static final DeliveryStatus PENDING = new DeliveryStatus("pending");
  public static final DeliveryStatus SENT = new DeliveryStatus("sent");
  public static final DeliveryStatus DELIVERED = new DeliveryStatus("delivered");
  public static final DeliveryStatus READ = new DeliveryStatus("read");
  public static final DeliveryStatus FAILED = new DeliveryStatus("failed");
  public static final DeliveryStatus NO_ACCOUNT = new DeliveryStatus("noAccount");
  public static final DeliveryStatus NOT_IN_GROUP = new DeliveryStatus("notInGroup");
  public static final DeliveryStatus YELLOW_CARD = new DeliveryStatus("yellowCard");
  public static final DeliveryStatus SUSPENDED = new DeliveryStatus("suspended");

  private static final Comparator<DeliveryStatus> BY_RANK =
      Comparator.comparing(DeliveryStatus::kind).thenComparing(DeliveryStatus::word);

  /** What we make of the word. */
  public Kind kind() {
    return Arrays.stream(Kind.values())
        .filter(k -> k != Kind.OTHER && k.word.equals(word))
        .findFirst()
        .orElse(Kind.OTHER);
  }

  /** A number that rises with the rank; equal for words of the same kind. */
  public int rank() {
    return kind().ordinal();
  }

  /** The higher of the two: what is known after both were seen, in whatever order. */
  public DeliveryStatus merge(DeliveryStatus other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** By rank; two unknown words by spelling, so that merging never depends on the order. */
  @Override
  public int compareTo(DeliveryStatus other) {
    return BY_RANK.compare(this, other);
  }
}
