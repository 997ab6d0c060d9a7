package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.body.JournalBody;
import io.greenjournal.adapter.http.body.JournalRecords;
import io.greenjournal.adapter.http.wire.Answers;
import io.greenjournal.adapter.http.wire.ApiMethod;
import io.greenjournal.adapter.http.wire.GreenApiCall;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Journals as the vendor has them at this moment. */
final class GreenApiJournals implements JournalQueryPort {
  /** Some releases fail on longer numbers; 19 years are more than any journal holds. */
  private static final long MOST_MINUTES = 10_000_000;

  private final GreenApiCall call;
  private final Connections connections;
  private final JournalRecordReader reader;
  private final InstantSource clock;

  GreenApiJournals(
      GreenApiCall call, Connections connections, JournalRecordReader reader, InstantSource clock) {
    this.call = call;
    this.connections = connections;
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public Reading<JournalRecord> records(
      AccessScope scope, InstanceId instance, Journal journal, Window window) {
    Optional<Connection> connection =
        scope.allows(instance) ? connections.connection(instance) : Optional.empty();
    return connection
        .filter(c -> !journal.isStatuses() || c.messenger() == Messenger.WHATSAPP)
        .map(c -> read(c, scope, journal, window))
        .orElse(Reading.whole(List.of(), Freshness.NEVER));
  }

  @Override
  public Reading<Message> messages(
      AccessScope scope, InstanceId instance, Direction direction, Window window) {
    Reading<JournalRecord> records = records(scope, instance, Journal.of(direction), window);
    return new Reading<>(
        records.items().stream().map(reader::message).toList(),
        records.freshness(),
        records.unreadable(),
        records.endRead());
  }

  private Reading<JournalRecord> read(
      Connection connection, AccessScope scope, Journal journal, Window window) {
    Instant askedAt = clock.instant();
    String minutes = Long.toString(minutes(window, askedAt));
    byte[] body = call.get(connection, ApiMethod.of(journal), "minutes", minutes);
    JournalBody list = Answers.list(connection, body);
    List<JournalRecord> records = list.elements().stream()
        .map(element -> JournalRecords.record(connection.id(), journal, body, element))
        .filter(record -> belongs(record, window, askedAt))
        .sorted(Order.newestFirst(askedAt))
        .map(record -> Masked.record(scope, record))
        .toList();
    boolean whole = list.unreadable() == 0 && list.endRead();
    Freshness freshness = new Freshness(
        Optional.of(askedAt),
        whole
            ? Optional.of(Reach.completeFrom(connection, window, list, records))
            : Optional.empty());
    return new Reading<>(records, freshness, list.unreadable(), list.endRead());
  }

  /**
   * Within the window by its time. A window that reaches the present has no upper end: what happened while
   * the answer was under way, or by a clock ahead of ours, belongs to it.
   */
  private static boolean belongs(JournalRecord record, Window window, Instant askedAt) {
    Instant at = Order.at(record, askedAt);
    return !at.isBefore(window.from())
        && (at.isBefore(window.to()) || !window.to().isBefore(askedAt));
  }

  /** Whole minutes back from now that reach the window's start. The vendor knows no other window. */
  private static long minutes(Window window, Instant now) {
    long seconds = Duration.between(window.from(), now).getSeconds();
    long minutes = seconds / 60 + 1;
    return Math.max(1, Math.min(seconds % 60 == 0 ? minutes - 1 : minutes, MOST_MINUTES));
  }
}
