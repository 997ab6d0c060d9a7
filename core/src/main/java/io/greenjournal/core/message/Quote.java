package io.greenjournal.core.message;

import java.util.Optional;

/**
 * The message that another one answers or reacts to. Any kind of message may carry one.
 *
 * @param message id of the quoted message; {@code ""} when not told
 * @param participant chat of who wrote it; {@code ""} when not told
 * @param typeMessage the vendor's word for its kind; empty in reactions, which name only the first two
 * @param content what it carried, as far as the quote repeats it; empty in reactions
 * @param forwarding whether the quoted message had been passed on
 * @param revision edit flags of the quoted message
 */
public record Quote(
    String message,
    String participant,
    Optional<String> typeMessage,
    Optional<MessageContent> content,
    Forwarding forwarding,
    Revision revision) {
  /** A quote of which no forwarding is told. */
  public Quote(
      String message,
      String participant,
      Optional<String> typeMessage,
      Optional<MessageContent> content,
      Revision revision) {
    this(message, participant, typeMessage, content, Forwarding.NOT_TOLD, revision);
  }
}
