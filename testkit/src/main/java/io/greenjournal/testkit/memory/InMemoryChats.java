package io.greenjournal.testkit.memory;

import static java.util.stream.Collectors.groupingBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.ChatLine;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.port.ChatList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lists the chats of an {@link InMemoryCache} by looking at everything. */
public final class InMemoryChats implements ChatList {
  private static final Comparator<CachedRecord> BY_TIME =
      Comparator.comparing(CachedRecord::at).thenComparing(r -> r.record().key().id());

  private record Owned(InstanceId instance, ChatId chat) {}

  private final InMemoryCache cache;
  private final InMemoryPeople people;

  public InMemoryChats(InMemoryCache cache) {
    this.cache = cache;
    this.people = new InMemoryPeople(cache);
  }

  @Override
  public Page<ChatLine> chats(
      AccessScope scope, Set<InstanceId> instances, Optional<Cursor> after, int limit) {
    List<ChatLine> rest = lines(scope, instances)
        .filter(line -> after.map(c -> place(line).compareTo(c.value()) < 0).orElse(true))
        .toList();
    List<ChatLine> items = rest.stream().limit(limit).toList();
    return new Page<>(
        items,
        rest.size() > limit
            ? Optional.of(new Cursor(place(items.get(items.size() - 1))))
            : Optional.empty(),
        freshness(scope, instances));
  }

  @Override
  public List<ChatLine> chats(
      AccessScope scope, Set<InstanceId> instances, Collection<ChatId> ids, int most) {
    return lines(scope, instances)
        .filter(line -> line.ids().stream().anyMatch(ids::contains))
        .limit(most)
        .toList();
  }

  private Stream<ChatLine> lines(AccessScope scope, Set<InstanceId> instances) {
    return cache.lives.values().stream()
        .map(Life::cached)
        .filter(r -> !r.record().journal().isStatuses())
        .filter(r -> wanted(scope, instances, r.record().key().instance()))
        .collect(groupingBy(this::owned))
        .entrySet()
        .stream()
        .map(e -> line(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(ChatLine::latest, BY_TIME).reversed());
  }

  private static boolean wanted(AccessScope scope, Set<InstanceId> wanted, InstanceId instance) {
    return scope.allows(instance) && (wanted.isEmpty() || wanted.contains(instance));
  }

  private Owned owned(CachedRecord cached) {
    InstanceId instance = cached.record().key().instance();
    return new Owned(instance, people.standing(instance, cached.record().key().chat()));
  }

  private ChatLine line(Owned owned, List<CachedRecord> records) {
    long incoming =
        records.stream().filter(r -> r.record().journal() == Journal.INCOMING).count();
    return new ChatLine(
        owned.instance(),
        owned.chat(),
        people.ids(owned.instance(), owned.chat()),
        records.stream().max(BY_TIME).orElseThrow(),
        incoming,
        records.size() - incoming);
  }

  private static String place(ChatLine line) {
    return line.latest().at() + " " + line.latest().record().key().id();
  }

  private Freshness freshness(AccessScope scope, Set<InstanceId> instances) {
    return cache.instances().stream()
        .filter(id -> wanted(scope, instances, id))
        .flatMap(id -> Journal.ofMessages().stream().map(j -> cache.state(id, j).freshness()))
        .reduce(Freshness::and)
        .orElse(Freshness.NEVER);
  }
}
