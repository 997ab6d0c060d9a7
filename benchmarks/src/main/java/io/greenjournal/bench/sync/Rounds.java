package io.greenjournal.bench.sync;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The same round several times.
 *
 * @param spread how long they took
 * @param failed calls of all rounds that gave less than the whole journal
 */
record Rounds(Spread spread, int failed) {
  /** All instances may be called again after this. */
  private static final long REST = 1_100;

  /** Each starts when the one before ended; what has to wait for its turn waits. */
  static Rounds inARow(int count, Supplier<List<CompletableFuture<Reading<JournalRecord>>>> asked) {
    return of(IntStream.range(0, count).mapToObj(i -> light(Round.of(asked))).toList());
  }

  /** Before each, every instance has rested long enough to be called at once. */
  static Rounds apart(int count, Supplier<List<CompletableFuture<Reading<JournalRecord>>>> asked) {
    return of(IntStream.range(0, count)
        .mapToObj(i -> {
          rest();
          return light(Round.of(asked));
        })
        .toList());
  }

  static void rest() {
    try {
      Thread.sleep(REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Round light(Round round) {
    return new Round(round.millis(), round.failed(), List.of());
  }

  private static Rounds of(List<Round> rounds) {
    return new Rounds(
        Spread.of(rounds.stream().map(Round::millis).toList()),
        rounds.stream().mapToInt(Round::failed).sum());
  }
}
