package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.reply.CallReply;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.call.Call;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.port.CallQueryPort;
import io.greenjournal.core.port.Connections;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls as the vendor has them at this moment. Their records hold nothing that would have to be masked. */
final class GreenApiCalls implements CallQueryPort {
  private final Caller caller;
  private final Connections connections;

  GreenApiCalls(Caller caller, Connections connections) {
    this.caller = caller;
    this.connections = connections;
  }

  @Override
  public Reading<Call> calls(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return ask(scope, instance, direction, window)
        .map(caller::now)
        .orElse(Reading.whole(List.of(), Freshness.NEVER));
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<Reading<Call>>> ask(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return (scope.allows(instance)
            ? connections.connection(instance)
            : Optional.<Connection>empty())
        .filter(connection -> connection.messenger() == Messenger.WHATSAPP)
        .map(connection -> ask(connection, direction, window));
  }

  private static Ask<Reading<Call>> ask(Connection connection, Direction direction, Window window) {
    ApiMethod method = direction == Direction.INCOMING
        ? ApiMethod.LAST_INCOMING_CALLS
        : ApiMethod.LAST_OUTGOING_CALLS;
    return Ask.get(
            connection, method, (body, sentAt) -> read(connection, direction, window, body, sentAt))
        .with("minutes", sentAt -> Long.toString(GreenApiJournals.minutes(window, sentAt)));
  }

  private static Reading<Call> read(
      Connection connection, Direction direction, Window window, byte[] body, Instant sentAt) {
    JournalBody list = Answers.list(connection, body);
    Journal journal = Journal.of(direction);
    List<JournalRecord> records = list.elements().stream()
        .map(element -> JournalRecords.record(connection.id(), journal, body, element))
        .filter(record -> GreenApiJournals.belongs(record, window, sentAt))
        .sorted(Order.newestFirst(sentAt))
        .toList();
    Optional<Instant> completeFrom = list.unreadable() == 0 && list.endRead()
        ? Optional.of(Reach.completeFrom(connection, window, list, records))
        : Optional.empty();
    return new Reading<>(
        records.stream().map(CallReply::call).toList(),
        new Freshness(Optional.of(sentAt), completeFrom),
        list.unreadable(),
        list.endRead());
  }
}
