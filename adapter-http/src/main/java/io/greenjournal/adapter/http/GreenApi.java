package io.greenjournal.adapter.http;

import io.greenjournal.adapter.http.push.GreenApiNotifications;
import io.greenjournal.adapter.http.record.RecordReader;
import io.greenjournal.adapter.http.wire.Caller;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RawRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.message.Direction;
import io.greenjournal.core.message.Message;
import io.greenjournal.core.port.CallQueryPort;
import io.greenjournal.core.port.ContactQueryPort;
import io.greenjournal.core.port.InstanceAccount;
import io.greenjournal.core.port.InstanceControl;
import io.greenjournal.core.port.InstanceQueues;
import io.greenjournal.core.port.JournalPollPort;
import io.greenjournal.core.port.JournalQueryPort;
import io.greenjournal.core.port.JournalRecordReader;
import io.greenjournal.core.port.MediaLinks;
import io.greenjournal.core.port.MessageQueryPort;
import io.greenjournal.core.port.NotificationReader;
import io.greenjournal.core.port.PartnerAccount;
import io.greenjournal.core.port.StatusQueryPort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

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
  private final GreenApiPolls polls;
  private final GreenApiRaw raw;
  private final GreenApiMessages messages;
  private final GreenApiStatuses statuses;
  private final GreenApiCalls calls;
  private final GreenApiContacts contacts;
  private final GreenApiMedia media;
  private final GreenApiAccount account;
  private final GreenApiQueues queues;
  private final GreenApiControl control;
  private final GreenApiPartner partner;
  private final GreenApiStream stream;
  private final AsyncGreenApi async;
  private final InstantSource clock;

  GreenApi(GreenApiBuilder builder) {
    clock = builder.clock();
    caller = new Caller(builder.options());
    journals = new GreenApiJournals(caller, builder.connections(), reader);
    polls = new GreenApiPolls(caller, journals);
    raw = new GreenApiRaw(journals);
    messages = new GreenApiMessages(caller, builder.connections(), reader);
    statuses = new GreenApiStatuses(caller, builder.connections(), journals, reader);
    calls = new GreenApiCalls(caller, builder.connections());
    contacts = new GreenApiContacts(caller, builder.connections());
    media = new GreenApiMedia(caller, builder.connections());
    account = new GreenApiAccount(caller);
    queues = new GreenApiQueues(caller);
    control = new GreenApiControl(caller);
    partner = new GreenApiPartner(caller);
    stream = new GreenApiStream(caller, journals, reader);
    async = new AsyncGreenApi(caller, journals, messages, statuses, calls, media, contacts, stream);
  }

  /** For these instances and with the usual limits. */
  public static GreenApi connect(Connection... connections) {
    return builder().connections(connections).build();
  }

  public static GreenApiBuilder builder() {
    return new GreenApiBuilder();
  }

  /**
   * What an instance received in the last hours or days, newest first.
   *
   * <p>An instance that is not among the connections has no items, and a freshness of {@code NEVER}.
   *
   * @param reach counted back from now; how far the vendor's journal reaches is told by the freshness
   * @throws io.greenjournal.core.journal.JournalSourceException when there was no usable answer
   */
  public Reading<Message.Incoming> incoming(InstanceId instance, Duration reach) {
    return only(Message.Incoming.class, latest(instance, Direction.INCOMING, reach));
  }

  /** What an instance sent, with the present delivery status; otherwise as {@link #incoming}. */
  public Reading<Message.Outgoing> outgoing(InstanceId instance, Duration reach) {
    return only(Message.Outgoing.class, latest(instance, Direction.OUTGOING, reach));
  }

  private Reading<Message> latest(InstanceId instance, Direction direction, Duration reach) {
    return journals.messages(AccessScope.everything(), instance, direction, last(reach));
  }

  private Window last(Duration reach) {
    if (reach.isNegative()) {
      throw new IllegalArgumentException("a reach is counted back from now and so never negative");
    }
    return Window.last(reach, clock.instant());
  }

  private static <T> Reading<T> only(Class<T> kind, Reading<Message> reading) {
    return reading.with(
        reading.items().stream().filter(kind::isInstance).map(kind::cast).toList());
  }

  /**
   * The records of the last hours or days in the vendor's order, cut apart and not looked into: the least that
   * a journal can cost. Nothing is known of their times, so the freshness is complete from no known time.
   *
   * @throws io.greenjournal.core.journal.JournalSourceException when there was no usable answer
   */
  public Reading<RawRecord> raw(InstanceId instance, Journal journal, Duration reach) {
    return raw.ask(instance, journal, last(reach))
        .map(caller::now)
        .orElse(Reading.whole(List.of(), Freshness.NEVER));
  }

  /** Incoming and outgoing journals over a window of time. */
  public JournalQueryPort journals() {
    return journals;
  }

  /** The journals for somebody who keeps what comes and asks again and again. */
  public JournalPollPort polls() {
    return polls;
  }

  /** Single messages and the history of a chat. */
  public MessageQueryPort messages() {
    return messages;
  }

  /** The 24-hour posts and who saw them. */
  public StatusQueryPort statuses() {
    return statuses;
  }

  /** The call journals; WhatsApp only. */
  public CallQueryPort calls() {
    return calls;
  }

  /** Contacts, chats, groups and pictures. */
  public ContactQueryPort contacts() {
    return contacts;
  }

  /** Fresh links to the files of messages. */
  public MediaLinks media() {
    return media;
  }

  /** State, settings and profile. Needs no known instance: the connection is handed in with each call. */
  public InstanceAccount account() {
    return account;
  }

  /** What waits at the vendor; looked at and not touched. The connection is handed in with each call. */
  public InstanceQueues queues() {
    return queues;
  }

  /**
   * The acts, the only thing here that changes anything. Hand it to nobody who only has to read. The
   * connection is handed in with each call.
   */
  public InstanceControl control() {
    return control;
  }

  /** All instances of a partner of the vendor. */
  public PartnerAccount partner() {
    return partner;
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

  /** Reads what the vendor pushes to a webhook, wherever that comes in. */
  public NotificationReader notifications() {
    return new GreenApiNotifications();
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
