package io.greenjournal.bench.store;

import io.greenjournal.adapter.http.body.FreshRecords;
import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.BodyMark;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Rounds of calls to a whole fleet as the sync makes them, without the network. */
final class Polls implements AutoCloseable {
  private static final int AT_ONCE = 64;

  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final SqliteCache cache;

  Polls(SqliteCache cache) {
    this.cache = cache;
  }

  /** One call of each journal, each over a day; whatever it must write is written at the end. */
  void round(List<Fleet.Answer> answers, Instant at) {
    answersOf(answers, at);
    settle();
  }

  /** As {@link #round}, with as many calls at once as the sync makes; they meet at the writer. */
  void roundAtOnce(List<Fleet.Answer> answers, Instant at) {
    List<CompletableFuture<Void>> calls = answers.stream()
        .map(answer -> CompletableFuture.runAsync(() -> take(answer, at), threads))
        .toList();
    calls.forEach(CompletableFuture::join);
    settle();
  }

  /** The calls alone, one after another. */
  void answersOf(List<Fleet.Answer> answers, Instant at) {
    for (Fleet.Answer answer : answers) {
      take(answer, at);
    }
  }

  /** Somebody reads where all journals stand, so what was put off is written. */
  void settle() {
    List<JournalState> states = cache.syncLog().states(AccessScope.everything());
    if (states.isEmpty()) {
      throw new IllegalStateException("no journal is known");
    }
  }

  private void take(Fleet.Answer answer, Instant at) {
    InstanceId instance = answer.instance();
    Journal journal = Journal.INCOMING;
    cache.syncLog().state(instance, journal);
    cache.syncLog().lastWideRead(instance, journal);
    Window window = Window.last(Duration.ofDays(1), at);
    SeenBefore seen = cache.journalStore().seen(instance, journal, window);
    byte[] body = answer.body();
    BodyMark mark = BodyMark.of(body, seen.seed());
    OptionalInt known = seen.records(mark);
    Optional<FreshRecords> fresh = known.isPresent()
        ? Optional.of(new FreshRecords(List.of(), known.getAsInt()))
        : FreshRecords.read(body, 0, instance, journal, seen);
    List<JournalRecord> records = fresh
        .map(FreshRecords::records)
        .orElseGet(() -> Messages.batch(instance, body, at).records());
    Batch batch = Batch.of(instance, journal, window, at, records)
        .withKnown(fresh.map(FreshRecords::known).orElse(0), Optional.of(mark));
    cache.journalStore().merge(batch, at);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
