package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.DeliveryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever call to the database fails during a merge: nothing of it stays, and the next try gives all of it. */
class FailingCallTest {
  private static final List<JournalRecord> KNOWN =
      List.of(outgoing("A1").build(), outgoing("A2").build());

  /** One that is new, one that has changed, one as it was. */
  private static final List<JournalRecord> COMING = List.of(
      outgoing("A3").saying("new").build(),
      outgoing("A1").at(NOW).withStatus(DeliveryStatus.READ).saying("edited").build(),
      outgoing("A2").build());

  @TempDir
  Path directory;

  private Path prepared;

  @BeforeEach
  void prepare() {
    prepared = directory.resolve("prepared");
    try (SqliteCache cache = Caches.open(prepared)) {
      Caches.merge(cache, KNOWN.toArray(JournalRecord[]::new));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whichever_call_fails_there_is_all_or_nothing_and_the_next_try_succeeds(FailingCalls.Way way)
      throws IOException {
    Try untroubled = new Try(0);
    List<String> before = untroubled.rows();
    untroubled.calls.heal();
    untroubled.merge();
    long calls = untroubled.calls.made();
    List<String> after = untroubled.rows();
    untroubled.close();
    assertThat(after).isNotEqualTo(before);
    assertThat(calls).isGreaterThan(100);

    for (int n = 1; n <= calls; n++) {
      Try troubled = new Try(n);
      troubled.calls.failAt(n, way);
      boolean failed = troubled.mergeFails();
      troubled.calls.heal();

      List<String> left = troubled.rows();
      boolean committed = way == FailingCalls.Way.AFTER && left.equals(after);
      assertThat(failed).as("call %s", n).isTrue();
      assertThat(committed || left.equals(before)).as("call %s", n).isTrue();
      troubled.merge();
      assertThat(troubled.rows()).as("call %s", n).isEqualTo(after);
      troubled.close();
    }
    System.out.println(calls + " calls, each of them failing " + way);
  }

  /** A copy of the prepared cache. */
  private final class Try {
    private final FailingCalls calls = new FailingCalls();
    private final SqliteDatabase database;
    private final SqliteJournalStore store;

    Try(int number) throws IOException {
      Path file = directory.resolve("try-" + number + ".db");
      Files.deleteIfExists(file);
      Files.copy(prepared.resolve("journal.db"), file);
      database = new SqliteDatabase(file, Duration.ofSeconds(5), calls::around);
      Dictionaries words = new Dictionaries();
      database.onRollback(words::forget);
      store = new SqliteJournalStore(database, new Instances(), words);
    }

    void merge() {
      store.merge(
          new Batch(INSTANCE, Journal.OUTGOING, Caches.TWO_WEEKS, NOW, COMING, 0, true), NOW);
    }

    boolean mergeFails() {
      assertThatThrownBy(this::merge).isInstanceOf(CacheFailedException.class);
      return true;
    }

    /** All but the log of calls, in which a try that was committed and not told counts twice. */
    List<String> rows() {
      List<String> tables = new ArrayList<>(Contents.tables(database));
      tables.remove("sync_run");
      List<String> rows = Contents.of(database, tables);
      rows.addAll(Contents.indexedWords(database));
      return rows;
    }

    void close() {
      database.close();
    }
  }
}
