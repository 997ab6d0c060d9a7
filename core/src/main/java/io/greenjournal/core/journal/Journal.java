package io.greenjournal.core.journal;

import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.message.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The journals of an instance. Health, freshness and coverage are kept for each on its own. */
public enum Journal {
  INCOMING("incoming", Direction.INCOMING),
  OUTGOING("outgoing", Direction.OUTGOING),
  OUTGOING_STATUSES("statuses", Direction.OUTGOING),
  INCOMING_STATUSES("incomingStatuses", Direction.INCOMING);

  private static final List<Journal> MESSAGES = List.of(INCOMING, OUTGOING);

  private static final List<Journal> ALL = List.of(values());

  private final String word;
  private final Direction direction;

  Journal(String word, Direction direction) {
    this.word = word;
    this.direction = direction;
  }

  /** The two message journals. */
  public static List<Journal> ofMessages() {
    return MESSAGES;
  }

  /** The journals that an instance of this messenger has; status posts are WhatsApp's alone. */
  public static List<Journal> of(Messenger messenger) {
    return messenger == Messenger.WHATSAPP ? ALL : MESSAGES;
  }

  /** The message journal of a direction. */
  public static Journal of(Direction direction) {
    return direction == Direction.INCOMING ? INCOMING : OUTGOING;
  }

  /** The journal of status posts of a direction. */
  public static Journal ofStatuses(Direction direction) {
    return direction == Direction.INCOMING ? INCOMING_STATUSES : OUTGOING_STATUSES;
  }

  public static Optional<Journal> of(String word) {
    return Arrays.stream(values()).filter(j -> j.word.equals(word)).findFirst();
  }

  /** Our word for it in the API and in logs. */
  public String word() {
    return word;
  }

  public Direction direction() {
    return direction;
  }

  /** Status posts rather than messages; WhatsApp only. */
  public boolean isStatuses() {
    return this == OUTGOING_STATUSES || this == INCOMING_STATUSES;
  }
}
