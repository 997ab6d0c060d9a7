package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.StatusQueryPort;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * GREEN-API, live: the journals of any number of instances and what the vendor knows about them. Reading
 * disturbs nothing: no message is sent, marked as read or taken from a queue.
 *
 * <p>One object serves all instances and hosts; it is safe for use by many threads, keeps the vendor's limits,
 * and repeats what is worth repeating. Close it when it is no longer needed; whoever waits for an answer then
 * gets {@link io.greenjournal.core.journal.SourceFailure.Cancelled}.
 */
public final class GreenApi implements AutoCloseable {
  private final Caller caller;
  private final RecordReader reader = new RecordReader();
  private final GreenApiJournals journals;
  private final GreenApiMessages messages;
  private final GreenApiStatuses statuses;
  private final GreenApiAccount account;
  private final GreenApiStream stream;
  private final AsyncGreenApi async;

  GreenApi(GreenApiBuilder builder) {
    caller = new Caller(builder.options());
    journals = new GreenApiJournals(caller, builder.connections(), reader);
    messages = new GreenApiMessages(caller, builder.connections(), reader);
    statuses = new GreenApiStatuses(caller, builder.connections(), journals, reader);
    account = new GreenApiAccount(caller);
    stream = new GreenApiStream(caller, journals, reader);
    async = new AsyncGreenApi(caller, journals, messages, statuses, stream);
  }

  /** For these instances and with the usual limits. */
  public static GreenApi connect(Connection... connections) {
    Map<InstanceId, Connection> known = Arrays.stream(connections)
        .collect(Collectors.toUnmodifiableMap(Connection::id, Function.identity()));
    return builder().connections(id -> Optional.ofNullable(known.get(id))).build();
  }

  public static GreenApiBuilder builder() {
    return new GreenApiBuilder();
  }

  /** Incoming and outgoing journals over a window of time. */
  public JournalQueryPort journals() {
    return journals;
  }

  /** Single messages and the history of a chat. */
  public MessageQueryPort messages() {
    return messages;
  }

  /** The 24-hour posts and who saw them. */
  public StatusQueryPort statuses() {
    return statuses;
  }

  /** State and settings. Needs no known instance: the connection is handed in with each call. */
  public InstanceAccount account() {
    return account;
  }

  /** Journals record by record, for answers too large to be held. */
  public GreenApiStream stream() {
    return stream;
  }

  /** The same without waiting. */
  public AsyncGreenApi async() {
    return async;
  }

  /** Understands records from wherever they come. */
  public JournalRecordReader reader() {
    return reader;
  }

  /**
   * How often an instance was called in this calendar month (UTC) since this object was made, by the vendor's
   * name of the method, repetitions included. Some plans allow 1,000 journal calls a month.
   */
  public Map<String, Long> callsThisMonth(InstanceId instance) {
    return caller.callsThisMonth(instance);
  }

  @Override
  public void close() {
    caller.close();
  }
}
