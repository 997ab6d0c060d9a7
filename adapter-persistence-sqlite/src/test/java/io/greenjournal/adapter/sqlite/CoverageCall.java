package io.greenjournal.adapter.sqlite;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.port.JournalStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One call to a journal of outgoing messages that moves its coverage, in minutes.
 *
 * @param later since the call before; negative when the clock was set back
 * @param back that it asked for
 * @param code of its failure; {@code ""} when it was answered
 * @param lost records
 * @param reach before the call that the journal reaches back
 * @param parked after a failure; 0 when it was not
 */
record CoverageCall(int later, int back, String code, int lost, int reach, int parked) {
  /** A row of calls such as a journal may see in a day: mostly answered, some of them with losses. */
  static Arbitrary<List<CoverageCall>> several() {
    return Combinators.combine(
            Arbitraries.integers().between(-20, 150),
            Arbitraries.integers().between(1, 120),
            Arbitraries.of("", "", "", "rateLimited", "quotaExhausted", "unreachable"),
            Arbitraries.of(0, 0, 0, 1),
            Arbitraries.integers().between(60, 400),
            Arbitraries.of(0, 0, 30, 600))
        .as(CoverageCall::new)
        .list()
        .ofMaxSize(10);
  }

  boolean isWhole() {
    return code.isEmpty() && lost == 0;
  }

  void make(JournalStore store, InstanceId instance, Instant now) {
    if (code.isEmpty()) {
      Batch batch = Batch.of(instance, Journal.OUTGOING, window(now), now, List.of())
          .withUnreadable(lost)
          .reachingBackTo(now.minus(Duration.ofMinutes(reach)));
      store.merge(batch, now);
    } else {
      SyncRun run = new SyncRun(
          instance, Journal.OUTGOING, window(now), now, now, MergeOutcome.NOTHING, 0, code, "");
      store.failed(
          run, parked > 0 ? Optional.of(now.plus(Duration.ofMinutes(parked))) : Optional.empty());
    }
  }

  private Window window(Instant now) {
    return new Window(now.minus(Duration.ofMinutes(back)), now.plusSeconds(1));
  }
}
