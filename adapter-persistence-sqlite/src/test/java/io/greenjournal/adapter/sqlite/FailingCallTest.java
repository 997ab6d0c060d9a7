package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.outgoing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.message.DeliveryStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    List<String> before;
    List<String> after;
    long calls;
    try (TroubledCache untroubled = copy(0)) {
      before = untroubled.rows();
      untroubled.calls().heal();
      merge(untroubled);
      calls = untroubled.calls().made();
      after = untroubled.rows();
    }
    assertThat(after).isNotEqualTo(before);
    assertThat(calls).isGreaterThan(100);

    for (int n = 1; n <= calls; n++) {
      try (TroubledCache troubled = copy(n)) {
        troubled.calls().failAt(n, way);
        assertThatThrownBy(() -> merge(troubled))
            .as("call %s", n)
            .isInstanceOf(CacheFailedException.class);
        troubled.calls().heal();

        List<String> left = troubled.rows();
        boolean committed = way == FailingCalls.Way.AFTER && left.equals(after);
        assertThat(committed || left.equals(before)).as("call %s", n).isTrue();
        merge(troubled);
        assertThat(troubled.rows()).as("call %s", n).isEqualTo(after);
      }
    }
    System.out.println(calls + " calls of a merge, each of them failing " + way);
  }

  @Test
  void whichever_call_fails_while_removing_all_agrees_and_the_next_try_finishes()
      throws IOException {
    List<String> after;
    long calls;
    try (TroubledCache untroubled = copy(0)) {
      untroubled.calls().heal();
      remove(untroubled);
      calls = untroubled.calls().made();
      after = untroubled.rows();
    }
    assertThat(after).noneMatch(row -> row.startsWith("message|"));

    for (int n = 1; n <= calls; n++) {
      try (TroubledCache troubled = copy(n)) {
        troubled.calls().failAt(n, FailingCalls.Way.BEFORE);
        assertThatThrownBy(() -> remove(troubled))
            .as("call %s", n)
            .isInstanceOf(CacheFailedException.class);
        troubled.calls().heal();

        List<String> left = withoutZeros(troubled.rows());
        troubled.upkeep().rebuild();
        assertThat(withoutZeros(troubled.rows())).as("call %s", n).isEqualTo(left);
        remove(troubled);
        assertThat(withoutZeros(troubled.rows())).as("call %s", n).isEqualTo(withoutZeros(after));
      }
    }
    System.out.println(calls + " calls of a removal, each of them failing");
  }

  /** Counts may stand at 0, which says the same as not being there. */
  private static List<String> withoutZeros(List<String> rows) {
    return rows.stream()
        .filter(row -> !row.startsWith("stat_") || !row.endsWith("|30"))
        .toList();
  }

  private TroubledCache copy(int number) throws IOException {
    return new TroubledCache(
        prepared.resolve("journal.db"), directory.resolve("try-" + number + ".db"));
  }

  private static void merge(TroubledCache cache) {
    cache.store().merge(Batch.of(INSTANCE, Journal.OUTGOING, Caches.TWO_WEEKS, NOW, COMING), NOW);
  }

  private static void remove(TroubledCache cache) {
    cache.upkeep().removeBefore(AccessScope.only(Set.of(INSTANCE)), NOW);
  }
}
