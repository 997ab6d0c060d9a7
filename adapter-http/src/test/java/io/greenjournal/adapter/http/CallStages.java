package io.greenjournal.adapter.http;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.SourceCall;
import io.greenjournal.core.journal.Window;
import io.greenjournal.testkit.FakeGreenApi;
import io.greenjournal.testkit.FakeMessenger;
import io.greenjournal.testkit.memory.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Brings calls of one client to a chosen place of their way and leaves them there: no time passes by itself. */
final class CallStages implements AutoCloseable {
  /** Where a call can be. */
  enum Stage {
    WAITING_FOR_ITS_TURN,
    WAITING_FOR_A_SLOT,
    CONNECTING,
    WAITING_FOR_THE_ANSWER,
    READING_THE_ANSWER,
    READING_RECORD_BY_RECORD,
    PAUSING_BEFORE_IT_IS_REPEATED
  }

  private static final Duration FOREVER = Duration.ofDays(1);

  final VirtualTime time = VirtualTime.at(NOW);
  final FakeGreenApi fake = FakeGreenApi.start(() -> NOW);
  final Queue<SourceCall> heard = new ConcurrentLinkedQueue<>();
  final GreenApi api;
  private final Map<InstanceId, Connection> connections = new ConcurrentHashMap<>();
  private final ServerSocket silent;
  private Optional<CompletableFuture<?>> holder = Optional.empty();

  CallStages() {
    try {
      silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (InstanceId id : List.of(INSTANCE, OTHER)) {
      connect(id, fake.url());
      fake.add(id.value(), LiveSource.TOKEN, FakeMessenger.WHATSAPP)
          .incoming(incoming("A1")
              .at(NOW.minusSeconds(60))
              .saying("long ".repeat(1500))
              .build()
              .payload()
              .text());
      fake.instance(id.value())
          .incoming(incoming("A2").at(NOW.minusSeconds(30)).build().payload().text());
    }
    api = GreenApi.builder()
        .connections(id -> Optional.ofNullable(connections.get(id)))
        .clock(() -> NOW)
        .timer(time)
        .allowPrivate(true)
        .concurrency(1)
        .listener(heard::add)
        .build();
  }

  private void connect(InstanceId id, URI url) {
    connections.put(id, new Connection(id, Messenger.WHATSAPP, url, Token.of(LiveSource.TOKEN)));
  }

  CompletableFuture<Reading<JournalRecord>> read(InstanceId id) {
    return api.async()
        .records(
            AccessScope.everything(), id, Journal.INCOMING, Window.last(Duration.ofDays(1), NOW));
  }

  /** A call of the one instance that is there now. */
  CompletableFuture<?> callAt(Stage stage) {
    return switch (stage) {
      case WAITING_FOR_ITS_TURN -> {
        read(INSTANCE).join();
        yield read(INSTANCE);
      }
      case WAITING_FOR_A_SLOT -> {
        fake.faults().on(OTHER.value()).delay(FOREVER);
        holder = Optional.of(read(OTHER));
        await(() -> fake.calls().size() == 1);
        yield read(INSTANCE);
      }
      case CONNECTING -> connecting();
      case WAITING_FOR_THE_ANSWER -> {
        fake.faults().on(INSTANCE.value()).delay(FOREVER);
        yield arrived(read(INSTANCE));
      }
      case READING_THE_ANSWER -> {
        fake.faults().on(INSTANCE.value()).stall(50);
        yield arrived(read(INSTANCE));
      }
      case READING_RECORD_BY_RECORD -> streaming();
      case PAUSING_BEFORE_IT_IS_REPEATED -> {
        fake.faults().on(INSTANCE.value()).times(1).status(500, "", "text/plain");
        CompletableFuture<?> call = read(INSTANCE);
        await(() -> heard.size() == 1 && time.pending() == 1);
        yield call;
      }
    };
  }

  /** The server takes the connection and never says a word of TLS. */
  private CompletableFuture<?> connecting() {
    connect(INSTANCE, URI.create("https://127.0.0.1:" + silent.getLocalPort()));
    CompletableFuture<?> call = read(INSTANCE);
    try {
      silent.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return call;
  }

  /** The next call to that server gets as far as the first one got. */
  void connectOnceMore() {
    time.advance(Duration.ofSeconds(5));
    CompletableFuture<?> call = read(INSTANCE);
    await(() -> time.pending() == 1);
    call.cancel(true);
    await(() -> time.pending() == 0);
  }

  private CompletableFuture<?> arrived(CompletableFuture<?> call) {
    await(() -> fake.calls().size() == 1 && time.pending() == 1);
    return call;
  }

  /** More is sent than the newest record, and less than both. */
  private CompletableFuture<?> streaming() {
    fake.faults().on(INSTANCE.value()).stall(6000);
    AtomicInteger records = new AtomicInteger();
    CompletableFuture<?> call = api.async().stream(
        AccessScope.everything(),
        INSTANCE,
        Journal.INCOMING,
        Window.last(Duration.ofDays(1), NOW),
        record -> records.incrementAndGet());
    await(() -> records.get() == 1);
    return call;
  }

  /** All is well again, and the vendor's limit has passed. */
  void mend() {
    holder.ifPresent(call -> call.cancel(true));
    fake.faults().clear();
    connect(INSTANCE, fake.url());
    time.advance(Duration.ofSeconds(5));
  }

  static void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    api.close();
    time.close();
    fake.close();
    try {
      silent.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
