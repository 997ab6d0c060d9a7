package io.greenjournal.bench.sync;

import io.greenjournal.adapter.http.GreenApi;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import io.greenjournal.core.journal.Window;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** So many instances behind one client, three journals each. */
final class Fleet implements AutoCloseable {
  static final long FIRST = 1_101_000_001L;
  static final String TOKEN = "d75b3a66374942c5b3c019c698abc2067e151558acbd451234";
  static final int CONCURRENCY = 128;
  static final List<Journal> JOURNALS =
      List.of(Journal.INCOMING, Journal.OUTGOING, Journal.OUTGOING_STATUSES);

  private static final Instant BEGINNING = Instant.parse("2025-01-01T00:00:00Z");

  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong answers = new AtomicLong();
  private final ExecutorService callers = Executors.newFixedThreadPool(CONCURRENCY);
  private final GreenApi api;
  private final List<InstanceId> instances;

  /** @param first id of the first of them */
  Fleet(URI url, long first, int instances) {
    this.instances = LongStream.range(first, first + instances)
        .mapToObj(id -> new InstanceId(Long.toString(id)))
        .toList();
    this.api = GreenApi.builder()
        .connections(
            id -> Optional.of(new Connection(id, Messenger.WHATSAPP, url, Token.of(TOKEN))))
        .allowPrivate(true)
        .concurrency(CONCURRENCY)
        .listener(call -> {
          answers.incrementAndGet();
          refused.addAndGet(call.status() == 429 ? 1 : 0);
        })
        .build();
  }

  int calls() {
    return instances.size() * JOURNALS.size();
  }

  /** Answers with 429 so far, repetitions included. */
  long refused() {
    return refused.get();
  }

  /** Attempts that ended so far. */
  long attempts() {
    return answers.get();
  }

  /** Asks every instance from this place on for every journal at once, without waiting. */
  List<CompletableFuture<Reading<JournalRecord>>> ask(int from, int to) {
    Window window = window();
    return instances.subList(from, to).stream()
        .flatMap(id -> JOURNALS.stream()
            .map(journal -> api.async().records(AccessScope.everything(), id, journal, window)))
        .toList();
  }

  /** Asks all of them without waiting. */
  List<CompletableFuture<Reading<JournalRecord>>> ask() {
    return ask(0, instances.size());
  }

  /** Asks all of them through the blocking port, with as many threads as calls may be under way. */
  List<CompletableFuture<Reading<JournalRecord>>> askBlocking() {
    Window window = window();
    return instances.stream()
        .flatMap(id -> JOURNALS.stream()
            .map(journal -> CompletableFuture.supplyAsync(
                () -> api.journals().records(AccessScope.everything(), id, journal, window),
                callers)))
        .toList();
  }

  private static Window window() {
    return new Window(BEGINNING, Clock.systemUTC().instant().plusSeconds(1));
  }

  @Override
  public void close() {
    callers.shutdownNow();
    api.close();
  }
}
