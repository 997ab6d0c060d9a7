package io.greenjournal.adapter.http;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.memory.Records;
import io.greenjournal.testkit.memory.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;

/** The live adapter before a fake vendor on loopback whose clock stands still. */
final class LiveSource implements AutoCloseable {
  static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd451234";

  /** Pauses take no real time; deadlines, all longer, are not jumped over. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Map<InstanceId, Connection> connections;
  /** The instance of tests that need no other. */
  final InstanceId instance;

  private final boolean ownApi;
  final VirtualTime time;
  final FakeGreenApi fake;
  final GreenApi api;

  /** Every attempt that was made, in the order of their ends. */
  final Queue<SourceCall> heard;

  /** Another server than the fake, closed at the end. */
  private Optional<RawServer> other = Optional.empty();

  LiveSource(Instant now) {
    this(now, Duration.ZERO);
  }

  LiveSource(Instant now, Duration spacing) {
    ownApi = true;
    instance = Records.INSTANCE;
    connections = new ConcurrentHashMap<>();
    heard = new ConcurrentLinkedQueue<>();
    time = VirtualTime.jumping(now, LONGEST_PAUSE);
    fake = FakeGreenApi.start(() -> now);
    api = GreenApi.builder()
        .connections(id -> Optional.ofNullable(connections.get(id)))
        .clock(() -> now)
        .allowPrivate(true)
        .spacing(spacing)
        .timer(time)
        .listener(heard::add)
        .build();
  }

  /** Another vendor for the same client, whose instance the client has never called. */
  LiveSource(LiveSource client, InstanceId instance) {
    ownApi = false;
    this.instance = instance;
    connections = client.connections;
    heard = client.heard;
    time = client.time;
    fake = FakeGreenApi.start(() -> Records.NOW);
    api = client.api;
    heard.clear();
  }

  FakeInstance add(InstanceId id, Messenger messenger) {
    return add(id, messenger, fake.url());
  }

  FakeInstance add(InstanceId id, Messenger messenger, URI apiUrl) {
    connect(id, messenger, apiUrl);
    return fake.add(id.value(), TOKEN, FakeMessenger.valueOf(messenger.name()));
  }

  /** Calls of this instance go there from now on. */
  void connect(InstanceId id, Messenger messenger, URI apiUrl) {
    connections.put(id, new Connection(id, messenger, apiUrl, Token.of(TOKEN)));
  }

  Connection connection(InstanceId id) {
    return connections.get(id);
  }

  /** Calls of this instance go to a server that knows one answer only. */
  void connect(InstanceId id, String scheme, String rawAnswer) {
    try {
      RawServer server = RawServer.answering(rawAnswer);
      other = Optional.of(server);
      connect(id, Messenger.WHATSAPP, URI.create(server.url().toString().replace("http:", scheme)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the contracts of the ports want it. */
  static LiveSource with(List<JournalRecord> records) {
    LiveSource source = empty();
    records.forEach(source::keep);
    return source;
  }

  /** The same with calls. */
  static LiveSource withCalls(List<JournalRecord> records) {
    LiveSource source = empty();
    for (JournalRecord record : records) {
      FakeInstance instance = source.fake.instance(record.key().instance().value());
      String json = record.payload().text();
      if (record.journal() == Journal.INCOMING) {
        instance.incomingCall(json);
      } else {
        instance.outgoingCall(json);
      }
    }
    return source;
  }

  private static LiveSource empty() {
    LiveSource source = new LiveSource(Records.NOW);
    source.add(Records.INSTANCE, Messenger.WHATSAPP);
    source.add(Records.OTHER, Messenger.WHATSAPP);
    source.add(Records.MAX, Messenger.MAX);
    return source;
  }

  private void keep(JournalRecord record) {
    FakeInstance instance = fake.instance(record.key().instance().value());
    String json = record.payload().text();
    switch (record.journal()) {
      case INCOMING -> instance.incoming(json);
      case OUTGOING -> instance.outgoing(json);
      case OUTGOING_STATUSES -> instance.outgoingStatus(json);
      case INCOMING_STATUSES -> instance.incomingStatus(json);
    }
  }

  /** Lets so much time pass as soon as so many calls have arrived and the last of them has its deadline. */
  void passAtCall(int number, Duration length) {
    while (fake.calls().size() < number || time.pending() == 0) {
      Thread.onSpinWait();
    }
    time.advance(length);
  }

  /** Lets every deadline pass until this is done: the client may never hear of an answer's end. */
  void passUntil(Future<?> done) {
    while (!done.isDone()) {
      if (time.pending() > 0) {
        time.advance(Duration.ofMinutes(2));
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    if (ownApi) {
      api.close();
      time.close();
    }
    fake.close();
    other.ifPresent(RawServer::close);
  }
}
