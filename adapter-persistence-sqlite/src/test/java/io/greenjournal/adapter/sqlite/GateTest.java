package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.Messenger;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.BodyMark;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.JournalState;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SeenBefore;
import io.greenjournal.core.journal.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer that brings nothing new costs the database nothing. */
class GateTest {
  private static final BodyMark MARK = new BodyMark(1_000, 77);
  private static final List<JournalRecord> RECORDS =
      IntStream.range(0, 200).mapToObj(i -> incoming("A" + i).build()).toList();

  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
    merge(NOW, Duration.ofDays(14), RECORDS, 0);
    state();
  }

  @AfterEach
  void close() {
    cache.close();
  }

  @Test
  void an_unchanged_answer_writes_no_row_and_no_byte() throws IOException {
    long rows = rowsEverWritten();
    byte[] log = Files.readAllBytes(directory.resolve("journal.db-wal"));

    for (int second = 1; second < 10; second++) {
      assertThat(again(second)).isEqualTo(new MergeOutcome(0, 0, 200));
    }

    assertThat(state().freshness().asOf()).contains(NOW.plusSeconds(9));
    assertThat(state().lastTriedAt()).contains(NOW.plusSeconds(9));
    assertThat(rowsEverWritten()).isEqualTo(rows);
    assertThat(Files.readAllBytes(directory.resolve("journal.db-wal"))).isEqualTo(log);
  }

  @Test
  void what_was_put_off_is_written_before_anybody_reads() {
    again(1);
    again(2);

    assertThat(cache.syncLog().states(AccessScope.everything())).contains(state());
    assertThat(state().freshness())
        .isEqualTo(Freshness.of(NOW.plusSeconds(2), NOW.minus(Duration.ofDays(14))));
    assertThat(cache.syncLog().runs(AccessScope.everything(), Optional.empty(), 10))
        .extracting(run -> run.endedAt())
        .containsExactly(NOW.plusSeconds(2), NOW.plusSeconds(1), NOW);
  }

  @Test
  void what_is_put_off_for_seconds_is_written_by_the_next_call() {
    again(1);
    again(12);

    assertThat(storedAsOf()).isEqualTo(NOW.plusSeconds(12).toEpochMilli());
  }

  @Test
  void a_batch_with_something_new_writes_what_was_put_off_before_it() {
    again(1);

    merge(NOW.plusSeconds(2), Duration.ofMinutes(11), List.of(incoming("NEW").build()), 0);

    assertThat(state().freshness().asOf()).contains(NOW.plusSeconds(2));
    assertThat(cache.syncLog().runs(AccessScope.everything(), Optional.empty(), 10))
        .extracting(run -> run.outcome().added())
        .containsExactly(1, 0, 200);
  }

  @Test
  void a_clean_stop_loses_nothing_and_a_new_start_knows_nothing() {
    again(5);
    cache.close();

    cache = Caches.reopen(directory);

    assertThat(state().freshness().asOf()).contains(NOW.plusSeconds(5));
    assertThat(seen(6).records(MARK)).isEmpty();
    assertThat(seen(6).holds(RECORDS.get(0).payload().hash(seen(6).seed()))).isFalse();
    assertThat(merge(NOW.plusSeconds(6), Duration.ofMinutes(11), RECORDS, 0))
        .isEqualTo(new MergeOutcome(0, 0, 200));
    assertThat(seen(7).records(MARK)).hasValue(200);
  }

  @Test
  void a_batch_that_was_rolled_back_was_not_seen() {
    JournalRecord good = incoming("GOOD").build();
    JournalRecord foreign =
        io.greenjournal.testkit.memory.Records.outgoing("B1").build();
    try {
      merge(NOW.plusSeconds(1), Duration.ofMinutes(11), List.of(good, foreign), 0);
    } catch (IllegalArgumentException rolledBack) {
      assertThat(seen(2).holds(good.payload().hash(seen(2).seed()))).isFalse();
      return;
    }
    throw new AssertionError("a foreign record was taken");
  }

  @Test
  void a_failure_is_told_at_once_and_ends_the_quiet() {
    again(1);
    cache
        .journalStore()
        .failed(
            new io.greenjournal.core.journal.SyncRun(
                INSTANCE,
                Journal.INCOMING,
                Caches.TWO_WEEKS,
                NOW.plusSeconds(2),
                NOW.plusSeconds(2),
                MergeOutcome.NOTHING,
                0,
                "unreachable",
                ""),
            Optional.of(NOW.plusSeconds(60)));
    assertThat(state().failureCode()).isEqualTo("unreachable");
    assertThat(state().freshness().asOf()).contains(NOW.plusSeconds(1));

    again(3);

    assertThat(state().failureCode()).isEmpty();
    assertThat(storedAsOf()).isEqualTo(NOW.plusSeconds(3).toEpochMilli());
  }

  @Test
  void an_instance_that_was_removed_and_comes_back_is_read_anew() {
    again(1);
    cache.registry().remove(INSTANCE);
    assertThat(again(2)).isEqualTo(MergeOutcome.NOTHING);
    cache.registry().put(Caches.instance(INSTANCE, Messenger.WHATSAPP));

    assertThat(state().freshness()).isEqualTo(Freshness.NEVER);
    assertThat(seen(3).records(MARK)).isEmpty();
    assertThat(merge(NOW.plusSeconds(3), Duration.ofDays(14), RECORDS, 0).added())
        .isEqualTo(200);
  }

  @Test
  void an_answer_under_way_while_the_records_were_removed_claims_nothing() {
    cache.registry().remove(INSTANCE);
    cache.registry().put(Caches.instance(INSTANCE, Messenger.WHATSAPP));

    again(1);

    assertThat(state().freshness()).isEqualTo(Freshness.NEVER);
  }

  private MergeOutcome again(int second) {
    return merge(NOW.plusSeconds(second), Duration.ofMinutes(11), List.of(), 200);
  }

  private MergeOutcome merge(Instant at, Duration length, List<JournalRecord> fresh, int known) {
    return cache
        .journalStore()
        .merge(
            Batch.of(INSTANCE, Journal.INCOMING, Window.last(length, at), at, fresh)
                .withKnown(known, Optional.of(MARK)),
            at);
  }

  private SeenBefore seen(int second) {
    return cache
        .journalStore()
        .seen(
            INSTANCE,
            Journal.INCOMING,
            Window.last(Duration.ofMinutes(11), NOW.plusSeconds(second)));
  }

  private JournalState state() {
    return cache.syncLog().state(INSTANCE, Journal.INCOMING);
  }

  private long storedAsOf() {
    return cache
        .database()
        .glance(
            sql -> sql.first("SELECT as_of_ms FROM journal_state", row -> row.getLong("as_of_ms")))
        .orElseThrow();
  }

  private long rowsEverWritten() {
    return cache
        .database()
        .write(sql -> sql.first("SELECT total_changes() AS n", row -> row.getLong("n")))
        .orElseThrow();
  }
}
