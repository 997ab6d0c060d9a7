package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.conversation.Later;
import io.greenjournal.core.conversation.MessageThread;
import io.greenjournal.core.conversation.PollState;
import io.greenjournal.core.conversation.Reacted;
import io.greenjournal.core.conversation.Reference;
import io.greenjournal.core.conversation.RelationKind;
import io.greenjournal.core.journal.CachedRecord;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds messages about messages along the index of what each is about. */
final class SqliteThreads implements Threads {
  private static final int MOST = 100;

  private record Found(RelationKind kind, long id) {}

  private record Target(RelationKind kind, MessageId id) {}

  private final SqliteDatabase database;
  private final Understanding understanding;

  SqliteThreads(SqliteDatabase database, Understanding understanding) {
    this.database = database;
    this.understanding = understanding;
  }

  @Override
  public Optional<MessageThread> thread(AccessScope scope, MessageKey key) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, key.instance());
      return StoredRecords.id(sql, visible, Journal.of(key.direction()), key)
          .map(id -> thread(sql, visible, id, scope.masks(key.instance())));
    });
  }

  private MessageThread thread(Sql sql, Visible visible, long id, boolean masked) {
    List<Long> chats = chats(sql, id);
    CachedRecord message = record(sql, visible, id);
    Later later =
        later(sql, visible, chats, message.record().key().id(), List.of(RelationKind.values()));
    return new MessageThread(
        about(sql, visible, id, chats),
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

  @Override
  public Map<MessageKey, List<Reacted>> reactions(AccessScope scope, Collection<MessageKey> keys) {
    return database.read(sql -> {
      Map<MessageKey, List<Reacted>> all = new LinkedHashMap<>();
      for (MessageKey key : keys) {
        Visible visible = Visible.of(sql, scope, key.instance()).readable();
        StoredRecords.id(sql, visible, Journal.of(key.direction()), key).ifPresent(id -> {
          List<Reacted> reactions = later(
                  sql, visible, chats(sql, id), key.id(), List.of(RelationKind.REACTION))
              .reactions();
          if (!reactions.isEmpty()) {
            all.put(key, reactions);
          }
        });
      }
      return all;
    });
  }

  private static List<Long> chats(Sql sql, long message) {
    return LinkedChats.of(
        sql,
        sql.list("SELECT chat FROM message WHERE id = ?", row -> row.getLong("chat"), message));
  }

  private static final String LATER = """
      SELECT r.message FROM relation r INDEXED BY relation_to
       WHERE r.target = ? AND r.chat = ? AND r.kind = ? ORDER BY r.message DESC LIMIT ?
      """;

  private static Later later(
      Sql sql, Visible visible, List<Long> chats, MessageId target, List<RelationKind> kinds) {
    List<Found> found = new ArrayList<>();
    for (long chat : chats) {
      for (RelationKind kind : kinds) {
        found.addAll(sql.list(
            LATER,
            row -> new Found(kind, row.getLong("message")),
            target.value(),
            chat,
            RelationCode.of(kind),
            MOST));
      }
    }
    List<CachedRecord> records =
        StoredRecords.byIds(sql, visible, found.stream().map(Found::id).toList());
    Later later = new Later();
    for (int i = 0; i < found.size(); i++) {
      later.add(found.get(i).kind(), records.get(i));
    }
    return later;
  }

  private static final String ABOUT = "SELECT kind, target FROM relation WHERE message = ?";
  private static final String TARGET = """
      SELECT m.id FROM message m
       WHERE m.id_message = ? AND m.chat = ? AND m.dir IN (0, 1) AND m.id <> ?
      """;

  private static List<Reference> about(Sql sql, Visible visible, long id, List<Long> chats) {
    List<Target> targets = sql.list(
        ABOUT,
        row -> new Target(
            RelationCode.kind(row.getInt("kind")), new MessageId(row.getString("target"))),
        id);
    return targets.stream()
        .map(target -> new Reference(
            target.kind(),
            target.id(),
            chats.stream()
                .flatMap(chat ->
                    sql
                        .list(TARGET, row -> row.getLong("id"), target.id().value(), chat, id)
                        .stream())
                .min(Long::compare)
                .map(earlier -> record(sql, visible, earlier))))
        .toList();
  }

  private static CachedRecord record(Sql sql, Visible visible, long id) {
    return StoredRecords.byIds(sql, visible, List.of(id)).get(0);
  }
}
