package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One call to a journal that moves its coverage, in minutes.
 *
 * @param later since the call before; negative when the clock was set back
 * @param back that it asked for
 * @param code of its failure; {@code ""} when it was answered
 * @param lost records
 * @param reach before the call that the journal reaches back
 * @param parked after a failure; 0 when it was not
 */
public record CoverageCall(int later, int back, String code, int lost, int reach, int parked) {
  /** A row of calls such as a journal may see in a day: mostly answered, some of them with losses. */
  public static Arbitrary<List<CoverageCall>> several() {
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

  /** What it brought, if it was answered. */
  public Batch batch(InstanceId instance, Journal journal, Instant now) {
    return Batch.of(instance, journal, window(now), now, List.of())
        .withUnreadable(lost)
        .reachingBackTo(now.minus(Duration.ofMinutes(reach)));
  }

  /** How it failed, if it did. */
  public SyncRun run(InstanceId instance, Journal journal, Instant now) {
    return new SyncRun(instance, journal, window(now), now, now, MergeOutcome.NOTHING, 0, code, "");
  }

  public Optional<Instant> parkedUntil(Instant now) {
    return parked > 0 ? Optional.of(now.plus(Duration.ofMinutes(parked))) : Optional.empty();
  }

  private Window window(Instant now) {
    return new Window(now.minus(Duration.ofMinutes(back)), now.plusSeconds(1));
  }
}
