package io.greenjournal.adapter.http;

import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeInstance;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.memory.Records;
import io.greenjournal.testkit.memory.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The live adapter before a fake vendor on loopback whose clock stands still. */
final class LiveSource implements AutoCloseable {
  static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd451234";

  /** Pauses take no real time; deadlines, all longer, are not jumped over. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Map<InstanceId, Connection> connections = new HashMap<>();
  final VirtualTime time;
  final FakeGreenApi fake;
  final GreenApi api;

  LiveSource(Instant now) {
    this(now, Duration.ZERO);
  }

  LiveSource(Instant now, Duration spacing) {
    time = VirtualTime.jumping(now, LONGEST_PAUSE);
    fake = FakeGreenApi.start(() -> now);
    api = GreenApi.builder()
        .connections(id -> Optional.ofNullable(connections.get(id)))
        .clock(() -> now)
        .allowPrivate(true)
        .spacing(spacing)
        .timer(time)
        .build();
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

  @Override
  public void close() {
    api.close();
    fake.close();
    time.close();
  }
}
