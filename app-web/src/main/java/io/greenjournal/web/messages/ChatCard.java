package io.greenjournal.web.messages;

import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.Revision;
import java.util.List;
import java.util.Optional;

/**
 * A message as it stands among others of its chat.
 *
 * @param cards the present one first, then earlier contents
 * @param steps how an outgoing one got on, with times
 * @param reached the last of them
 * @param forwarded in words; {@code ""} when it was not passed on
 */
public record ChatCard(
    List<Card> cards,
    TimelineView steps,
    Optional<StatusEvent> reached,
    Revision revision,
    String forwarded) {
  public ChatCard {
    cards = List.copyOf(cards);
  }

  public Card card() {
    return cards.get(0);
  }

  public List<Card> earlier() {
    return cards.subList(1, cards.size());
  }
}
