package io.greenjournal.web.messages;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.StatusEvent;
import io.greenjournal.core.message.Details;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.message.Revision;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Draws messages with the cards of the message page, for a page that shows many of a chat. */
@Singleton
public final class ChatCards {
  private final JournalSearch search;
  private final JournalRecordReader reader;
  private final InstanceFactStore facts;

  ChatCards(JournalSearch search, JournalRecordReader reader, InstanceFactStore facts) {
    this.search = search;
    this.reader = reader;
    this.facts = facts;
  }

  /** How the people of an instance are called, for one page. */
  public KnownNames names(AccessScope scope, InstanceId instance, Times times) {
    return new KnownNames(search, scope, instance, () -> own(scope, instance), times.words());
  }

  private String own(AccessScope scope, InstanceId instance) {
    return facts.facts(scope).stream()
        .filter(f -> f.instance().equals(instance))
        .findFirst()
        .flatMap(InstanceFacts::settings)
        .map(settings -> settings.values().getOrDefault("wid", ""))
        .orElse("");
  }

  /** What is known of the lives of messages, for a page of them. */
  public Map<MessageKey, RecordHistory> histories(AccessScope scope, Collection<MessageKey> keys) {
    return search.histories(scope, keys);
  }

  /**
   * One message. One that cannot be understood has a card that says so.
   *
   * @param history as {@link #histories} gives it; empty when the message is gone meanwhile
   * @param thread what belongs to it
   * @param addresses where the page links to for a message that this one is about
   * @param names as {@link #names} gives them
   */
  public ChatCard draw(
      Optional<RecordHistory> history,
      MessageThread thread,
      Function<MessageKey, String> addresses,
      KnownNames names,
      Times times) {
    Words words = times.words();
    return history
        .map(known -> draw(known, thread, addresses, names, times))
        .orElseGet(() -> new ChatCard(
            List.of(CardDrawer.broken(words)),
            new TimelineDrawer(times).draw(List.of()),
            Optional.empty(),
            Revision.NOT_TOLD,
            ""));
  }

  private ChatCard draw(
      RecordHistory history,
      MessageThread thread,
      Function<MessageKey, String> addresses,
      KnownNames names,
      Times times) {
    RecordReading reading =
        new RecordReading(reader, history, times, id -> neighbour(thread, id, addresses), names);
    Optional<Details> details = reading.held(reading.present()).map(RecordReading.Held::details);
    List<Card> cards = new ArrayList<>(SeenCards.of(reading, times));
    thread.poll().ifPresent(poll -> cards.set(0, reading.voted(cards.get(0), poll)));
    List<StatusEvent> timeline = history.timeline();
    return new ChatCard(
        cards,
        new TimelineDrawer(times).draw(timeline),
        timeline.isEmpty() ? Optional.empty() : Optional.of(timeline.get(timeline.size() - 1)),
        details.map(Details::revision).orElse(Revision.NOT_TOLD),
        details
            .filter(d -> d.forwarding().isForwarded())
            .map(d -> times.words().of("message.forwarded"))
            .orElse(""));
  }

  static Neighbour neighbour(
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
