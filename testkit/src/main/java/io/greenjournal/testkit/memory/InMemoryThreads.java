package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Later;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.conversation.Relation;
import io.greenjournal.core.conversation.RelationKind;
import io.greenjournal.core.conversation.Relations;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.Threads;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds messages about messages in an {@link InMemoryCache} by looking at everything. */
public final class InMemoryThreads implements Threads {
  private final InMemoryCache cache;
  private final JournalRecordReader reader;

  public InMemoryThreads(InMemoryCache cache, JournalRecordReader reader) {
    this.cache = cache;
    this.reader = reader;
  }

  @Override
  public Map<MessageKey, MessageThread> threads(AccessScope scope, Collection<MessageKey> keys) {
    Map<MessageKey, MessageThread> found = new LinkedHashMap<>();
    keys.forEach(key -> find(scope, key)
        .ifPresent(message -> found.put(key, thread(message, scope.masks(key.instance())))));
    return found;
  }

  private MessageThread thread(CachedRecord message, boolean masked) {
    Later later = later(message);
    return new MessageThread(
        relations(message).stream()
            .map(relation ->
                new Reference(relation.kind(), relation.target(), target(message, relation)))
            .toList(),
        masked ? List.of() : later.reactions(),
        later.of(RelationKind.QUOTE, RelationKind.CHOICE),
        later.of(RelationKind.EDIT),
        later.of(RelationKind.DELETION),
        masked
            ? Optional.empty()
            : later.poll(
                reader.message(message.record()).content(),
                later.of(RelationKind.POLL_UPDATE).stream()
                    .findFirst()
                    .map(update -> reader.message(update.record()).content())));
  }

  private Optional<CachedRecord> find(AccessScope scope, MessageKey key) {
    return Optional.ofNullable(
            cache.lives.get(new InMemoryCache.Address(Journal.of(key.direction()), key)))
        .filter(life -> scope.allows(key.instance()))
        .map(Life::cached);
  }

  private Later later(CachedRecord message) {
    Later later = new Later();
    sameChat(message)
        .forEach(other -> relations(other).stream()
            .filter(relation -> relation.target().equals(message.record().key().id()))
            .forEach(relation -> later.add(relation.kind(), other)));
    return later;
  }

  private Optional<CachedRecord> target(CachedRecord message, Relation relation) {
    return sameChat(message)
        .filter(other -> other.record().key().id().equals(relation.target()))
        .filter(other -> !other.record().key().equals(message.record().key()))
        .min(Comparator.comparing(CachedRecord::at));
  }

  private Stream<CachedRecord> sameChat(CachedRecord message) {
    MessageKey key = message.record().key();
    var ids = new InMemoryPeople(cache).ids(key.instance(), key.chat());
    return cache.lives.values().stream()
        .map(Life::cached)
        .filter(other -> !other.record().journal().isStatuses())
        .filter(other -> other.record().key().instance().equals(key.instance()))
        .filter(other -> ids.contains(other.record().key().chat()));
  }

  private List<Relation> relations(CachedRecord record) {
    return Relations.of(reader.message(record.record()));
  }
}
