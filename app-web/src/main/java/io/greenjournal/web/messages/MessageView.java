package io.greenjournal.web.messages;

import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.StatusMark;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one message, for its page and for the inspector.
 *
 * @param href address of the page
 * @param title such as "Image, outgoing"
 * @param mark how far an outgoing one got
 * @param chips short remarks: forwarded, edited, deleted, sent by API
 * @param cards the present one first, then earlier contents
 * @param related later messages about this one, newest first
 * @param extras fields of the record that this version does not know
 */
public record MessageView(
    String href,
    String title,
    String icon,
    Person person,
    Optional<StatusMark> mark,
    Optional<Moment> at,
    List<String> chips,
    String masked,
    List<Card> cards,
    boolean outgoing,
    TimelineView timeline,
    List<Related> related,
    List<ObservationView> observations,
    RecordFacts facts,
    List<Block.Fact> extras,
    RawView raw) {
  public MessageView {
    chips = List.copyOf(chips);
    cards = List.copyOf(cards);
    observations = List.copyOf(observations);
    extras = List.copyOf(extras);
    related = List.copyOf(related);
  }

  public Card card() {
    return cards.get(0);
  }

  public List<Card> earlier() {
    return cards.subList(1, cards.size());
  }

  /** What the record itself is: whose, where, when.
   *
   * @param messenger word of the messenger
   * @param chatName its number or id as people read it
   * @param chatPhone its number as it is dialled; {@code ""} when it has none
   * @param chatHref the messages of this chat in the journal
   * @param inChat the chat opened at this message; {@code ""} for a status post
   * @param zone that the times are in
   */
  public record RecordFacts(
      String instance,
      String instanceName,
      String messenger,
      String chat,
      String chatName,
      String chatPhone,
      String chatHref,
      String inChat,
      String sender,
      String senderName,
      String id,
      boolean madeId,
      Moment firstSeen,
      Optional<Moment> lastAction,
      String zone) {}
}
