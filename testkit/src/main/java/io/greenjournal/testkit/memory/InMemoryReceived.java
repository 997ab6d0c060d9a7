package io.greenjournal.testkit.memory;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Page;
import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.ReceivedFilter;
import io.greenjournal.core.journal.Source;
import io.greenjournal.core.journal.VendorTime;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.ReceivedRecords;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Bare payloads of an {@link InMemoryCache}, found by looking at everything. */
public final class InMemoryReceived implements ReceivedRecords {
  private static final Payload WITHHELD = Payload.of("{}");
  private static final Comparator<CachedRecord> LATEST_ACTION = Comparator.comparing(
          InMemoryReceived::acted)
      .thenComparing(r -> r.record().key().id());
  private static final Comparator<CachedRecord> CONVERSATION =
      Comparator.comparing(CachedRecord::at).thenComparing(r -> r.record().key().id());

  private final InMemoryCache cache;
  private final JournalRecordReader reader;

  public InMemoryReceived(InMemoryCache cache) {
    this(cache, new TinyReader());
  }

  /** @param reader turns what was pushed into what a journal would show */
  public InMemoryReceived(InMemoryCache cache, JournalRecordReader reader) {
    this.cache = cache;
    this.reader = reader;
  }

  @Override
  public Page<Payload> page(
      AccessScope scope, ReceivedFilter filter, Optional<Cursor> after, int limit) {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("a page holds 1 to 1,000 records");
    }
    boolean chat = filter.chat().isPresent();
    List<CachedRecord> rest = records(scope, filter.instance())
        .filter(r -> filter.journals().contains(r.record().journal()))
        .filter(r -> filter.chat().map(r.record().key().chat()::equals).orElse(true))
        .filter(r -> filter.window().contains(chat ? r.at() : acted(r)))
        .sorted((chat ? CONVERSATION : LATEST_ACTION).reversed())
        .filter(r -> after.map(c -> place(r, chat).compareTo(c.value()) < 0).orElse(true))
        .toList();
    List<CachedRecord> items = rest.stream().limit(limit).toList();
    return new Page<>(
        items.stream()
            .sorted(LATEST_ACTION.reversed())
            .map(r -> shown(scope, r))
            .toList(),
        rest.size() > limit
            ? Optional.of(new Cursor(place(items.get(items.size() - 1), chat)))
            : Optional.empty(),
        filter.journals().stream()
            .filter(journal -> scope.allows(filter.instance()))
            .map(journal -> cache.state(filter.instance(), journal).freshness())
            .reduce(Freshness::and)
            .orElse(Freshness.NEVER));
  }

  @Override
  public Optional<Payload> message(
      AccessScope scope, InstanceId instance, ChatId chat, MessageId id) {
    return records(scope, instance)
        .filter(r -> !r.record().journal().isStatuses())
        .filter(
            r -> r.record().key().chat().equals(chat) && r.record().key().id().equals(id))
        .findFirst()
        .map(r -> shown(scope, r));
  }

  private Stream<CachedRecord> records(AccessScope scope, InstanceId instance) {
    return cache.lives.values().stream()
        .map(Life::cached)
        .filter(r -> scope.allows(instance) && r.record().key().instance().equals(instance));
  }

  private Payload shown(AccessScope scope, CachedRecord cached) {
    JournalRecord record = cached.record();
    if (scope.masks(record.key().instance())) {
      return WITHHELD;
    }
    return record.source() == Source.PUSH ? reader.asInJournal(record.payload()) : record.payload();
  }

  private static Instant acted(CachedRecord cached) {
    return VendorTime.of(cached.record().timestamp()).orElse(cached.at());
  }

  private static String place(CachedRecord cached, boolean chat) {
    return (chat ? cached.at() : acted(cached)) + " " + cached.record().key().id();
  }
}
