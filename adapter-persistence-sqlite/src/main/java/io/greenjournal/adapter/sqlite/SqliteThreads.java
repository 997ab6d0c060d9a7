package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Later;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.PollState;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.conversation.RelationKind;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds messages about messages along the index of what each is about. */
final class SqliteThreads implements Threads {
  private final SqliteDatabase database;
  private final Understanding understanding;

  SqliteThreads(SqliteDatabase database, Understanding understanding) {
    this.database = database;
    this.understanding = understanding;
  }

  @Override
  public Map<MessageKey, MessageThread> threads(AccessScope scope, Collection<MessageKey> keys) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope);
      Map<MessageKey, StoredRecords.Place> places = StoredRecords.places(sql, visible, keys);
      List<RelationRows.Named> named = named(sql, places);
      List<RelationRows.Link> later = RelationRows.later(sql, named);
      List<RelationRows.Link> about = RelationRows.about(sql, named);
      Map<Long, CachedRecord> records = records(
          sql,
          visible,
          Stream.concat(
                  named.stream().map(RelationRows.Named::number),
                  Stream.concat(later.stream(), about.stream()).map(RelationRows.Link::other))
              .filter(id -> id != 0)
              .distinct()
              .toList());
      Map<Long, List<RelationRows.Link>> laterOf = byMessage(later);
      Map<Long, List<RelationRows.Link>> aboutOf = byMessage(about);
      Map<MessageKey, MessageThread> threads = new LinkedHashMap<>();
      places.forEach((key, place) -> Optional.ofNullable(records.get(place.id()))
          .map(message -> thread(
              message,
              aboutOf.getOrDefault(place.id(), List.of()),
              laterOf.getOrDefault(place.id(), List.of()),
              records,
              scope.masks(key.instance())))
          .ifPresent(thread -> threads.put(key, thread)));
      return threads;
    });
  }

  private static List<RelationRows.Named> named(
      Sql sql, Map<MessageKey, StoredRecords.Place> places) {
    Map<Long, List<Long>> chats = LinkedChats.each(
        sql, places.values().stream().map(StoredRecords.Place::chat).collect(Collectors.toSet()));
    List<RelationRows.Named> named = new ArrayList<>();
    places.forEach((key, place) -> named.add(new RelationRows.Named(
        place.id(), key.id().value(), chats.getOrDefault(place.chat(), List.of(place.chat())))));
    return named;
  }

  private static Map<Long, CachedRecord> records(Sql sql, Visible visible, List<Long> ids) {
    List<CachedRecord> found = StoredRecords.byIds(sql, visible, ids);
    Map<Long, CachedRecord> records = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      records.put(ids.get(i), found.get(i));
    }
    return records;
  }

  private static Map<Long, List<RelationRows.Link>> byMessage(List<RelationRows.Link> links) {
    return links.stream().collect(Collectors.groupingBy(RelationRows.Link::message));
  }

  private MessageThread thread(
      CachedRecord message,
      List<RelationRows.Link> about,
      List<RelationRows.Link> links,
      Map<Long, CachedRecord> records,
      boolean masked) {
    Later later = new Later();
    links.forEach(link -> Optional.ofNullable(records.get(link.other()))
        .ifPresent(record -> later.add(link.kind(), record)));
    return new MessageThread(
        about.stream()
            .map(link -> new Reference(
                link.kind(),
                new MessageId(link.target()),
                Optional.ofNullable(records.get(link.other()))))
            .toList(),
        masked ? List.of() : later.reactions(),
        later.of(RelationKind.QUOTE, RelationKind.CHOICE),
        later.of(RelationKind.EDIT),
        later.of(RelationKind.DELETION),
        masked ? Optional.empty() : poll(message, later));
  }

  private Optional<PollState> poll(CachedRecord message, Later later) {
    return later.poll(
        understanding.message(message.record()).content(),
        later.of(RelationKind.POLL_UPDATE).stream()
            .findFirst()
            .map(update -> understanding.message(update.record()).content()));
  }
}
