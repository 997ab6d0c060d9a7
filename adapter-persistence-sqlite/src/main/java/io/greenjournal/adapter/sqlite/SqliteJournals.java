package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageId;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.StatusQueryPort;
import io.greenjournal.core.status.StatusPost;
import io.greenjournal.core.status.StatusView;
import java.util.List;
import java.util.Optional;

/** The three query ports over the cache. Who saw a post is not kept yet, so that answer claims nothing. */
final class SqliteJournals implements JournalQueryPort, MessageQueryPort, StatusQueryPort {
  private final SqliteDatabase database;
  private final Understanding understanding;

  SqliteJournals(SqliteDatabase database, Understanding understanding) {
    this.database = database;
    this.understanding = understanding;
  }

  @Override
  public Reading<JournalRecord> records(
      AccessScope scope, InstanceId instance, Journal journal, Window window) {
    return database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instance);
      return Reading.whole(
          StoredRecords.window(sql, visible, journal, RowId.Span.of(window)),
          Freshnesses.poorest(sql, visible, List.of(journal)));
    });
  }

  @Override
  public Reading<Message> messages(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    Reading<JournalRecord> records = records(scope, instance, Journal.of(direction), window);
    return Reading.whole(
        records.items().stream().map(understanding::message).toList(), records.freshness());
  }

  @Override
  public Optional<Message> message(AccessScope scope, MessageKey key) {
    return database
        .read(sql -> {
          Visible visible = Visible.of(sql, scope, key.instance());
          return StoredRecords.id(sql, visible, Journal.of(key.direction()), key)
              .map(id -> StoredRecords.byIds(sql, visible, List.of(id)).get(0).record());
        })
        .map(understanding::message);
  }

  @Override
  public Reading<Message> chatHistory(
      AccessScope scope, InstanceId instance, ChatId chat, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("ask for at least one message");
    }
    Reading<JournalRecord> records = database.read(sql -> {
      Visible visible = Visible.of(sql, scope, instance);
      return Reading.whole(
          StoredRecords.chat(sql, visible, chat, count),
          Freshnesses.poorest(sql, visible, Journal.ofMessages()));
    });
    return Reading.whole(
        records.items().stream().map(understanding::message).toList(), records.freshness());
  }

  @Override
  public Reading<StatusPost> posts(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    Reading<JournalRecord> records =
        records(scope, instance, Journal.ofStatuses(direction), window);
    return Reading.whole(
        records.items().stream().map(understanding::post).toList(), records.freshness());
  }

  @Override
  public Reading<StatusView> views(AccessScope scope, InstanceId instance, MessageId post) {
    return Reading.whole(List.of(), Freshness.NEVER);
  }
}
