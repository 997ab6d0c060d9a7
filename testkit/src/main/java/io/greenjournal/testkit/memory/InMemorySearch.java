package io.greenjournal.testkit.memory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Completeness;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Facets;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.HourFigures;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.LeftOut;
import io.greenjournal.core.journal.Neighbours;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.DeliveryStatus;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalSearch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Searches an {@link InMemoryCache} by looking at everything. */
public final class InMemorySearch implements JournalSearch {
  private static final Comparator<CachedRecord> NEWEST_FIRST = Comparator.comparing(
          CachedRecord::at)
      .thenComparing(r -> r.record().key().id())
      .reversed();

  private final InMemoryCache cache;
  private final InMemoryPeople people;

  public InMemorySearch(InMemoryCache cache) {
    this.cache = cache;
    this.people = new InMemoryPeople(cache);
  }

  @Override
  public Page<CachedRecord> find(
      AccessScope scope, JournalFilter filter, Optional<Cursor> after, int limit) {
    Optional<String> last = after.map(Cursor::value);
    List<CachedRecord> rest = matching(scope, filter)
        .sorted(NEWEST_FIRST)
        .filter(r -> last.map(l -> place(r).compareTo(l) < 0).orElse(true))
        .toList();
    List<CachedRecord> items = rest.stream().limit(limit).toList();
    Optional<Cursor> next = rest.size() > limit
        ? Optional.of(new Cursor(place(items.get(items.size() - 1))))
        : Optional.empty();
    return new Page<>(items, next, freshness(scope, filter));
  }

  @Override
  public Optional<Neighbours> neighbours(
      AccessScope scope,
      JournalFilter filter,
      Journal journal,
      MessageKey key,
      int newer,
      int older) {
    if (Math.min(newer, older) < 0 || Math.max(newer, older) > 1_000) {
      throw new IllegalArgumentException("0 to 1,000 records on either side");
    }
    if (!filter.text().isBlank()) {
      throw new IllegalArgumentException("neighbours are not searched by text");
    }
    return history(scope, journal, key).map(RecordHistory::record).map(middle -> {
      List<CachedRecord> all = matching(scope, filter).sorted(NEWEST_FIRST).toList();
      List<CachedRecord> after =
          all.stream().filter(r -> NEWEST_FIRST.compare(r, middle) < 0).toList();
      List<CachedRecord> before =
          all.stream().filter(r -> NEWEST_FIRST.compare(r, middle) > 0).toList();
      return new Neighbours(
          after.subList(Math.max(0, after.size() - newer), after.size()),
          middle,
          before.subList(0, Math.min(older, before.size())),
          after.size() > newer,
          before.size() > older);
    });
  }

  private static String place(CachedRecord record) {
    return record.at() + " " + record.record().key().id();
  }

  /** One journal that was never read makes the whole unknown. */
  private Freshness freshness(AccessScope scope, JournalFilter filter) {
    Set<InstanceId> wanted = filter.instances().isEmpty() ? cache.instances() : filter.instances();
    return wanted.stream()
        .filter(scope::allows)
        .flatMap(instance -> filter.journals().stream()
            .map(journal -> cache.state(instance, journal).freshness()))
        .reduce(Freshness::and)
        .orElse(Freshness.NEVER);
  }

  @Override
  public Completeness completeness(AccessScope scope, JournalFilter filter, Window within) {
    return new Completeness(
        freshness(scope, filter),
        cache.holes(scope, filter.period(within)).stream()
            .filter(hole -> filter.journals().contains(hole.journal())
                && (filter.instances().isEmpty() || filter.instances().contains(hole.instance())))
            .toList());
  }

  @Override
  public Facets facets(AccessScope scope, JournalFilter filter) {
    Set<Journal> any = filter.withJournals(Set.of(Journal.values())).journals();
    return new Facets(
        matching(scope, filter).count(),
        count(
            matching(scope, filter.withInstances(Set.of())),
            r -> r.key().instance().value()),
        count(matching(scope, filter.withJournals(any)), r -> r.journal().word()),
        count(
            matching(scope, filter.withTypes(Set.of()).leavingOut(Set.<String>of())),
            JournalRecord::typeMessage),
        count(
            matching(
                    scope,
                    filter
                        .withStatuses(Set.of())
                        .leavingOut(filter.leftOut().withStatuses(Set.of())))
                .filter(r -> r.record().status().isPresent()),
            r -> r.status().orElse(DeliveryStatus.UNKNOWN).word()),
        count(
            matching(
                scope, filter.withChats(Set.of()).leavingOut(filter.leftOut().withChats(Set.of()))),
            r -> r.key().chat()),
        filter.from().isEmpty()
            ? Map.of()
            : matching(scope, filter)
                .collect(groupingBy(r -> LocalDate.ofInstant(r.at(), ZoneOffset.UTC), counting())),
        count(
            matching(scope, filter.withSentByApi(Optional.empty()))
                .filter(r -> r.record().sentByApi().isPresent()),
            r -> r.sentByApi().orElseThrow()),
        true,
        true);
  }

  private static <T> Map<T, Long> count(
      Stream<CachedRecord> records, Function<JournalRecord, T> by) {
    return records.map(CachedRecord::record).collect(groupingBy(by, counting()));
  }

  @Override
  public Optional<RecordHistory> history(AccessScope scope, Journal journal, MessageKey key) {
    return Optional.ofNullable(cache.lives.get(new InMemoryCache.Address(journal, key)))
        .filter(life -> scope.allows(key.instance()))
        .map(Life::history);
  }

  @Override
  public Map<MessageKey, RecordHistory> histories(AccessScope scope, Collection<MessageKey> keys) {
    Map<MessageKey, RecordHistory> found = new LinkedHashMap<>();
    keys.forEach(key -> history(scope, Journal.of(key.direction()), key)
        .ifPresent(history -> found.put(key, history)));
    return found;
  }

  @Override
  public List<HourFigures> hours(AccessScope scope, Window window) {
    record Hour(InstanceId instance, Instant hour, Journal journal, DeliveryStatus status) {}
    return matching(scope, JournalFilter.messages())
        .filter(r -> window.contains(r.at()))
        .collect(groupingBy(
            r -> new Hour(
                r.record().key().instance(),
                r.at().truncatedTo(ChronoUnit.HOURS),
                r.record().journal(),
                r.record().status().orElse(DeliveryStatus.UNKNOWN)),
            counting()))
        .entrySet()
        .stream()
        .map(e -> new HourFigures(
            e.getKey().instance(),
            e.getKey().hour(),
            e.getKey().journal(),
            e.getKey().status(),
            e.getValue()))
        .toList();
  }

  private Stream<CachedRecord> matching(AccessScope scope, JournalFilter filter) {
    return cache.lives.values().stream().map(Life::cached).filter(r -> matches(scope, filter, r));
  }

  private boolean matches(AccessScope scope, JournalFilter filter, CachedRecord cached) {
    JournalRecord record = cached.record();
    InstanceId instance = record.key().instance();
    return scope.allows(instance)
        && filter.journals().contains(record.journal())
        && (filter.instances().isEmpty() || filter.instances().contains(instance))
        && isAny(filter.types(), record.typeMessage())
        && isAny(filter.statuses(), status(record))
        && (filter.chats().isEmpty()
            || isOne(filter.chats(), record, record.key().chat()))
        && (filter.senders().isEmpty() || isSender(filter.senders(), record))
        && !isLeftOut(filter.leftOut(), record)
        && (filter.sentByApi().isEmpty() || filter.sentByApi().equals(record.sentByApi()))
        && filter.from().map(from -> !cached.at().isBefore(from)).orElse(true)
        && filter.to().map(to -> cached.at().isBefore(to)).orElse(true)
        && (filter.text().isBlank()
            || (!scope.masks(instance) && TypedText.of(filter.text()).matches(record.text())));
  }

  private static <T> boolean isAny(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static String status(JournalRecord record) {
    return record.status().map(DeliveryStatus::word).orElse("");
  }

  private boolean isLeftOut(LeftOut leftOut, JournalRecord record) {
    return leftOut.types().contains(record.typeMessage())
        || leftOut.statuses().contains(status(record))
        || isOne(leftOut.chats(), record, record.key().chat())
        || isSender(leftOut.senders(), record);
  }

  private boolean isSender(Set<ChatId> wanted, JournalRecord record) {
    return record
        .sender()
        .filter(sender -> !sender.id().isEmpty())
        .map(sender -> isOne(wanted, record, new ChatId(sender.id())))
        .orElse(false);
  }

  private boolean isOne(Set<ChatId> wanted, JournalRecord record, ChatId id) {
    return people.ids(record.key().instance(), id).stream().anyMatch(wanted::contains);
  }
}
