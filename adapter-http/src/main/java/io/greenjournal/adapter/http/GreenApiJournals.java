package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.Ask;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Journals as the vendor has them at this moment. */
final class GreenApiJournals implements JournalQueryPort {
  /** Some releases fail on longer numbers; 19 years are more than any journal holds. */
  private static final long MOST_MINUTES = 10_000_000;

  private final Caller caller;
  private final Connections connections;
  private final JournalRecordReader reader;

  GreenApiJournals(Caller caller, Connections connections, JournalRecordReader reader) {
    this.caller = caller;
    this.connections = connections;
    this.reader = reader;
  }

  @Override
  public Reading<JournalRecord> records(
      AccessScope scope, InstanceId instance, Journal journal, Window window) {
    return ask(scope, instance, journal, window)
        .map(caller::now)
        .orElse(Reading.whole(List.of(), Freshness.NEVER));
  }

  @Override
  public Reading<Message> messages(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    return understood(records(scope, instance, Journal.of(direction), window));
  }

  Reading<Message> understood(Reading<JournalRecord> records) {
    return records.with(records.items().stream().map(reader::message).toList());
  }

  /** The call; empty when there is nothing to ask. */
  Optional<Ask<Reading<JournalRecord>>> ask(
      AccessScope scope, InstanceId instance, Journal journal, Window window) {
    return connection(scope, instance, journal)
        .map(c -> Ask.get(
                c,
                ApiMethod.of(journal),
                (body, sentAt) -> read(c, scope, journal, window, body, sentAt))
            .with("minutes", sentAt -> Long.toString(minutes(window, sentAt))));
  }

  Optional<Connection> connection(AccessScope scope, InstanceId instance, Journal journal) {
    return (scope.allows(instance)
            ? connections.connection(instance)
            : Optional.<Connection>empty())
        .filter(c -> !journal.isStatuses() || c.messenger() == Messenger.WHATSAPP);
  }

  private static Reading<JournalRecord> read(
      Connection connection,
      AccessScope scope,
      Journal journal,
      Window window,
      byte[] body,
      Instant sentAt) {
    JournalBody list = Answers.list(connection, body);
    List<JournalRecord> records = list.elements().stream()
        .map(element -> JournalRecords.record(connection.id(), journal, body, element))
        .filter(record -> belongs(record, window, sentAt))
        .sorted(Order.newestFirst(sentAt))
        .map(record -> Masked.record(scope, record))
        .toList();
    boolean whole = list.unreadable() == 0 && list.endRead();
    Freshness freshness = new Freshness(
        Optional.of(sentAt),
        whole
            ? Optional.of(Reach.completeFrom(connection, window, list, records))
            : Optional.empty());
    return new Reading<>(
        records,
        freshness,
        list.unreadable(),
        list.endRead(),
        Masked.samples(scope, connection.id(), list.samples()));
  }

  /**
   * Within the window by its time. A window that reaches the present has no upper end: what happened while
   * the answer was under way, or by a clock ahead of ours, belongs to it.
   */
  static boolean belongs(JournalRecord record, Window window, Instant sentAt) {
    Instant at = Order.at(record, sentAt);
    return !at.isBefore(window.from())
        && (at.isBefore(window.to()) || !window.to().isBefore(sentAt));
  }

  /** Whole minutes back from now that reach the window's start. The vendor knows no other window. */
  static long minutes(Window window, Instant now) {
    long seconds = Duration.between(window.from(), now).getSeconds();
    long minutes = seconds / 60 + 1;
    return Math.max(1, Math.min(seconds % 60 == 0 ? minutes - 1 : minutes, MOST_MINUTES));
  }
}
