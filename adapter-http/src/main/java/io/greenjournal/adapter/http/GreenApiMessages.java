package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.body.Json;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.message.ChatId;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.message.MessageKey;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MessageQueryPort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Single messages and chats as the vendor has them at this moment. */
final class GreenApiMessages implements MessageQueryPort {
  private static final Reading<Message> NOTHING = Reading.whole(List.of(), Freshness.NEVER);

  private final Caller caller;
  private final Connections connections;
  private final JournalRecordReader reader;

  GreenApiMessages(Caller caller, Connections connections, JournalRecordReader reader) {
    this.caller = caller;
    this.connections = connections;
    this.reader = reader;
  }

  @Override
  public Optional<Message> message(AccessScope scope, MessageKey key) {
    return ask(scope, key).flatMap(caller::now);
  }

  @Override
  public Reading<Message> chatHistory(
      AccessScope scope, InstanceId instance, ChatId chat, int count) {
    return ask(scope, instance, chat, count).map(caller::now).orElse(NOTHING);
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<Optional<Message>>> ask(AccessScope scope, MessageKey key) {
    if (key.chat().isNone() || key.id().isSynthetic()) {
      return Optional.empty();
    }
    return connection(scope, key.instance())
        .map(connection -> Ask.post(
                connection,
                ApiMethod.GET_MESSAGE,
                Json.TREES
                    .createObjectNode()
                    .put("chatId", key.chat().value())
                    .put("idMessage", key.id().value())
                    .toString(),
                body -> read(connection, scope, key, body))
            .or(failure -> ifNotFound(failure, Optional.empty())));
  }

  private Optional<Message> read(
      Connection connection, AccessScope scope, MessageKey key, byte[] body) {
    if (Answers.object(connection, body).isEmpty()) {
      throw Answers.unreadable("an empty answer instead of a message");
    }
    return records(connection, JournalBody.read(asList(body), 0))
        .filter(record -> record.key().equals(key))
        .map(record -> reader.message(Masked.record(scope, record)))
        .findFirst();
  }

  /** So that one record is read by the rules for many. */
  private static byte[] asList(byte[] body) {
    return ("[" + new String(body, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<Reading<Message>>> ask(
      AccessScope scope, InstanceId instance, ChatId chat, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a chat gives at least one message");
    }
    return (chat.isNone() ? Optional.<Connection>empty() : connection(scope, instance))
        .map(connection -> Ask.post(
                connection,
                ApiMethod.GET_CHAT_HISTORY,
                Json.TREES
                    .createObjectNode()
                    .put("chatId", chat.value())
                    .put("count", count)
                    .toString(),
                (body, sentAt) -> read(connection, scope, chat, count, body, sentAt))
            .or(failure -> ifNotFound(failure, NOTHING)));
  }

  private Reading<Message> read(
      Connection connection,
      AccessScope scope,
      ChatId chat,
      int count,
      byte[] body,
      Instant sentAt) {
    JournalBody list = Answers.list(connection, body);
    List<JournalRecord> records = records(connection, list)
        .filter(record -> record.key().chat().equals(chat))
        .sorted(Order.newestFirst(sentAt))
        .limit(count)
        .toList();
    Optional<Instant> oldest = records.isEmpty() || list.unreadable() > 0 || !list.endRead()
        ? Optional.empty()
        : Optional.of(Order.at(records.get(records.size() - 1), sentAt));
    return new Reading<>(
        records.stream()
            .map(record -> reader.message(Masked.record(scope, record)))
            .toList(),
        new Freshness(Optional.of(sentAt), oldest),
        list.unreadable(),
        list.endRead(),
        Masked.samples(scope, connection.id(), list.samples()));
  }

  private static Stream<JournalRecord> records(Connection connection, JournalBody list) {
    return list.elements().stream()
        .map(element -> JournalRecords.record(
            connection.id(),
            Journal.of(JournalRecords.direction(element.columns())),
            list.body(),
            element));
  }

  private Optional<Connection> connection(AccessScope scope, InstanceId instance) {
    return scope.allows(instance) ? connections.connection(instance) : Optional.empty();
  }

  /** The vendor calls a chat or message that is not there a bad request. */
  static <T> Optional<T> ifNotFound(SourceFailure failure, T nothing) {
    String words = failure.detail().toLowerCase(Locale.ROOT);
    boolean notFound = failure instanceof SourceFailure.BadRequest
        && (words.contains("chatid not found") || words.contains("id message notfound"));
    return notFound ? Optional.of(nothing) : Optional.empty();
  }
}
