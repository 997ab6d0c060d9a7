package io.greenjournal.bench.sync;

import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.Reading;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * All calls of a fleet, from the first to the end of the last.
 *
 * @param millis how long it took
 * @param failed calls that gave less than the whole journal
 * @param readings what the others gave
 */
record Round(double millis, int failed, List<Reading<JournalRecord>> readings) {
  /** Makes all of these calls and waits for the end of each. */
  static Round of(Supplier<List<CompletableFuture<Reading<JournalRecord>>>> asked) {
    long start = System.nanoTime();
    List<CompletableFuture<Reading<JournalRecord>>> calls = asked.get();
    CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new))
        .handle((done, problem) -> calls)
        .join();
    double millis = (System.nanoTime() - start) / 1e6;
    List<Reading<JournalRecord>> readings = calls.stream()
        .filter(call -> !call.isCompletedExceptionally())
        .map(CompletableFuture::join)
        .filter(reading -> reading.items().size() == SimulatedApi.MESSAGES)
        .toList();
    return new Round(millis, calls.size() - readings.size(), readings);
  }
}
