package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.RecordHistory;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.core.status.StatusView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three query ports over an {@link InMemoryCache}. */
public final class InMemoryJournals implements JournalQueryPort, MessageQueryPort, StatusQueryPort {
  private static final int EVERYTHING = Integer.MAX_VALUE;

  private final InMemoryCache cache;
  private final InMemorySearch search;
  private final JournalRecordReader reader;

  public InMemoryJournals(InMemoryCache cache, JournalRecordReader reader) {
    this.cache = cache;
    this.search = new InMemorySearch(cache);
    this.reader = reader;
  }

  @Override
  public Reading<JournalRecord> records(
      AccessScope scope, InstanceId instance, Journal journal, Window window) {
    JournalFilter filter = JournalFilter.of(Set.of(journal))
        .withInstances(Set.of(instance))
        .withPeriod(Optional.of(window.from()), Optional.of(window.to()));
    return Reading.whole(found(scope, filter, EVERYTHING), freshness(scope, instance, journal));
  }

  @Override
  public Reading<Message> messages(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    Reading<JournalRecord> records = records(scope, instance, Journal.of(direction), window);
    return Reading.whole(
        records.items().stream().map(reader::message).toList(), records.freshness());
  }

  @Override
  public Optional<Message> message(AccessScope scope, MessageKey key) {
    return search
        .history(scope, Journal.of(key.direction()), key)
        .map(RecordHistory::record)
        .map(CachedRecord::record)
        .map(reader::message);
  }

  @Override
  public Reading<Message> chatHistory(
      AccessScope scope, InstanceId instance, ChatId chat, int count) {
    JournalFilter filter =
        JournalFilter.messages().withInstances(Set.of(instance)).withChats(Set.of(chat));
    Freshness freshness = Journal.ofMessages().stream()
        .map(journal -> freshness(scope, instance, journal))
        .reduce(Freshness::and)
        .orElse(Freshness.NEVER);
    return Reading.whole(
        found(scope, filter, count).stream().map(reader::message).toList(), freshness);
  }

  @Override
  public Reading<StatusPost> posts(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    Reading<JournalRecord> records =
        records(scope, instance, Journal.ofStatuses(direction), window);
    return Reading.whole(
        records.items().stream().map(reader::statusPost).toList(), records.freshness());
  }

  @Override
  public Reading<StatusView> views(AccessScope scope, InstanceId instance, MessageId post) {
    return Reading.whole(List.of(), Freshness.NEVER);
  }

  private List<JournalRecord> found(AccessScope scope, JournalFilter filter, int limit) {
    return search.find(scope, filter, Optional.empty(), limit).items().stream()
        .map(CachedRecord::record)
        .toList();
  }

  private Freshness freshness(AccessScope scope, InstanceId instance, Journal journal) {
    return scope.allows(instance) && cache.knows(instance)
        ? cache.state(instance, journal).freshness()
        : Freshness.NEVER;
  }
}
