package io.greenjournal.web.messages;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.port.Threads;
import io.greenjournal.web.shell.Times;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds a message with all that is known of it, ready to be shown on its page or beside a list. */
@Singleton
public final class MessageViews {
  private final JournalSearch search;
  private final JournalRecordReader reader;
  private final InstanceRegistry instances;
  private final InstanceFactStore facts;
  private final Threads threads;
  private final SyncLog log;
  private final ChatCards cards;

  MessageViews(
      JournalSearch search,
      JournalRecordReader reader,
      InstanceRegistry instances,
      InstanceFactStore facts,
      Threads threads,
      SyncLog log,
      ChatCards cards) {
    this.search = search;
    this.reader = reader;
    this.instances = instances;
    this.facts = facts;
    this.threads = threads;
    this.log = log;
    this.cards = cards;
  }

  /** Empty when the cache does not hold it, or when the scope does not allow it. */
  public Optional<MessageView> view(AccessScope scope, MessageKey key, Times times) {
    return history(scope, key).map(history -> {
      MessageThread thread = thread(scope, history);
      RecordReading reading = new RecordReading(
          reader,
          history,
          times,
          id -> neighbour(scope, key, thread, id),
          cards.names(scope, key.instance(), times));
      Circumstances known = new Circumstances(
          instances.find(scope, key.instance()),
          tracked(scope, key),
          log.state(key.instance(), history.record().record().journal())
              .freshness()
              .asOf(),
          thread,
          scope.masks(key.instance()));
      return new MessageDrawer(times, reading, known).draw();
    });
  }

  private MessageThread thread(AccessScope scope, RecordHistory history) {
    JournalRecord record = history.record().record();
    return record.journal().isStatuses()
        ? MessageThread.NOTHING
        : threads.thread(scope, record.key()).orElse(MessageThread.NOTHING);
  }

  /**
   * The payload of one observation exactly as it was received; 1 is the first one, 0 the one that the record shows.
   * Empty for one that was not kept whole, and for viewers who may not read the instance's texts.
   */
  Optional<Payload> raw(AccessScope scope, MessageKey key, int observation, Times times) {
    if (scope.masks(key.instance())) {
      return Optional.empty();
    }
    return history(scope, key)
        .map(history -> plain(history, times))
        .flatMap(r -> r.seen(observation == 0 ? r.present() : observation))
        .filter(payload -> payload.fidelity() != Payload.Fidelity.DAMAGED);
  }

  private RecordReading plain(RecordHistory history, Times times) {
    return new RecordReading(reader, history, times, id -> Neighbour.UNKNOWN, Person::readable);
  }

  /** The preview in one observation of a record; 1 is the first one, 0 the one that the record shows. */
  Optional<Preview> preview(AccessScope scope, MessageKey key, int observation, Times times) {
    return history(scope, key)
        .map(history -> plain(history, times))
        .flatMap(r -> r.card(observation == 0 ? r.present() : observation).picture())
        .flatMap(picture -> Preview.of(picture.thumbnail()));
  }

  private Optional<RecordHistory> history(AccessScope scope, MessageKey key) {
    return search
        .history(scope, Journal.of(key.direction()), key)
        .or(() -> search.history(scope, Journal.ofStatuses(key.direction()), key));
  }

  /** Another message of the same chat, whichever way it went. */
  private Neighbour neighbour(AccessScope scope, MessageKey key, MessageThread thread, String id) {
    if (id.isEmpty()) {
      return Neighbour.UNKNOWN;
    }
    Neighbour linked = ChatCards.neighbour(thread, id, MessageAddress::of);
    if (!linked.equals(Neighbour.UNKNOWN)) {
      return linked;
    }
    for (Direction direction : Direction.values()) {
      MessageKey other = new MessageKey(key.instance(), direction, key.chat(), new MessageId(id));
      Optional<Neighbour> found = search
          .history(scope, Journal.of(direction), other)
          .map(h -> new Neighbour(MessageAddress.of(other), h.record().record().text()));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Neighbour.UNKNOWN;
  }

  private Optional<Boolean> tracked(AccessScope scope, MessageKey key) {
    return facts.facts(scope).stream()
        .filter(f -> f.instance().equals(key.instance()))
        .findFirst()
        .flatMap(InstanceFacts::tracksDelivery);
  }
}
