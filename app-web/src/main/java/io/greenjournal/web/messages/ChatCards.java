package io.greenjournal.web.messages;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.PollState;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.MessageContent.PollUpdate;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Revision;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Draws messages with the cards of the message page, for a page that shows many of a chat. */
@Singleton
public final class ChatCards {
  private final JournalSearch search;
  private final JournalRecordReader reader;

  ChatCards(JournalSearch search, JournalRecordReader reader) {
    this.search = search;
    this.reader = reader;
  }

  /**
   * One message. One that cannot be understood has a card that says so.
   *
   * @param thread what belongs to it
   * @param addresses where the page links to for a message that this one is about
   */
  public ChatCard draw(
      AccessScope scope,
      CachedRecord message,
      MessageThread thread,
      Function<MessageKey, String> addresses,
      Times times) {
    Words words = times.words();
    return search
        .history(scope, message.record().journal(), message.record().key())
        .map(history -> draw(history, thread, addresses, times))
        .orElseGet(() -> new ChatCard(
            List.of(CardDrawer.broken(words)),
            new TimelineDrawer(times).draw(List.of(), Optional.empty()),
            Optional.empty(),
            Revision.NOT_TOLD,
            ""));
  }

  private ChatCard draw(
      RecordHistory history,
      MessageThread thread,
      Function<MessageKey, String> addresses,
      Times times) {
    RecordReading reading =
        new RecordReading(reader, history, times.words(), id -> neighbour(thread, id, addresses));
    Optional<Details> details = reading.held(reading.present()).map(RecordReading.Held::details);
    List<Card> cards = new ArrayList<>(SeenCards.of(reading, times));
    thread.poll().ifPresent(poll -> cards.set(0, voted(cards.get(0), poll, times.words())));
    List<StatusEvent> timeline = history.timeline();
    return new ChatCard(
        cards,
        new TimelineDrawer(times).draw(timeline, Optional.empty()),
        timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.get(timeline.size() - 1)),
        details.map(Details::revision).orElse(Revision.NOT_TOLD),
        details
            .filter(d -> d.forwarding().isForwarded())
            .map(d -> times.words().of("message.forwarded"))
            .orElse(""));
  }

  /** A poll with the votes that later messages told of. */
  private static Card voted(Card card, PollState poll, Words words) {
    if (poll.updatedAt().isEmpty()) {
      return card;
    }
    CardSetting setting = new CardSetting(words, "", id -> Neighbour.UNKNOWN);
    return new Card(
        card.icon(),
        card.word(),
        card.seen(),
        new PollBlocks(setting)
            .votes(new PollUpdate(poll.name(), "", poll.votes(), poll.multipleAnswers())));
  }

  private static Neighbour neighbour(
      MessageThread thread, String id, Function<MessageKey, String> addresses) {
    return thread.about().stream()
        .filter(reference -> reference.target().value().equals(id))
        .map(Reference::message)
        .flatMap(Optional::stream)
        .findFirst()
        .map(m -> new Neighbour(addresses.apply(m.record().key()), m.record().text()))
        .orElse(Neighbour.UNKNOWN);
  }
}
