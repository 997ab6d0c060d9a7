package io.greenjournal.web.messages;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.InstanceFacts;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.InstanceFactStore;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.JournalSearch;
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

  MessageViews(
      JournalSearch search,
      JournalRecordReader reader,
      InstanceRegistry instances,
      InstanceFactStore facts) {
    this.search = search;
    this.reader = reader;
    this.instances = instances;
    this.facts = facts;
  }

  /** Empty when the cache does not hold it, or when the scope does not allow it. */
  public Optional<MessageView> view(AccessScope scope, MessageKey key, Times times) {
    return history(scope, key).map(history -> {
      Optional<Instance> instance = instances.find(scope, key.instance());
      RecordReading reading =
          new RecordReading(reader, history, times.words(), id -> neighbour(scope, key, id));
      return new MessageDrawer(times, reading, instance, tracked(scope, key))
          .draw(scope.masks(key.instance()));
    });
  }

  /** The preview in one observation of a record; 1 is the first one, 0 the one that the record shows. */
  Optional<Preview> preview(AccessScope scope, MessageKey key, int observation, Times times) {
    return history(scope, key)
        .map(history -> new RecordReading(reader, history, times.words(), id -> Neighbour.UNKNOWN))
        .flatMap(r -> r.card(observation == 0 ? r.present() : observation).picture())
        .flatMap(picture -> Preview.of(picture.thumbnail()));
  }

  private Optional<RecordHistory> history(AccessScope scope, MessageKey key) {
    return search
        .history(scope, Journal.of(key.direction()), key)
        .or(() -> search.history(scope, Journal.ofStatuses(key.direction()), key));
  }

  /** Another message of the same chat, whichever way it went. */
  private Neighbour neighbour(AccessScope scope, MessageKey key, String id) {
    if (id.isEmpty()) {
      return Neighbour.UNKNOWN;
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
