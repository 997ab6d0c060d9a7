package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoverageLine.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;

/** What calls make of the line; whatever they are, the properties of the caches hold. */
class CoverageLineTest {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  /**
   * One call, in minutes.
   *
   * @param back that it asked for
   * @param code of its failure; {@code ""} when it was answered
   * @param lost records
   * @param reach before the call that the journal reaches back
   * @param parked after a failure
   */
  private record Call(int back, String code, int lost, int reach, int parked) {}

  @Example
  void a_failure_is_a_hole_until_a_whole_answer_covers_it() {
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));
    JournalState state = after(never(), whole(60), at(0));

    CoverageLine failed = after(read, state, failure("rateLimited"), at(5));
    state = after(state, failure("rateLimited"), at(5));
    assertThat(failed.holes()).containsExactly(gap(0, 5, HoleCause.RATE_LIMITED));

    CoverageLine half = after(failed, state, whole(3), at(6));
    assertThat(half.holes()).containsExactly(gap(0, 3, HoleCause.RATE_LIMITED));
    assertThat(after(half, state, whole(10), at(7)))
        .isEqualTo(new CoverageLine(List.of(new Window(at(-60), at(7))), List.of()));
  }

  @Example
  void a_long_silence_is_nobodys_fault() {
    JournalState state = after(never(), whole(60), at(0));
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));

    assertThat(after(read, state, failure("unreachable"), at(300)).holes())
        .containsExactly(gap(0, 300, HoleCause.NOT_RUNNING));
    assertThat(after(read, state, whole(10), at(300)).holes())
        .containsExactly(gap(0, 290, HoleCause.NOT_RUNNING));
  }

  @Example
  void a_parked_journal_rests_because_of_its_failure_and_afterwards_nobody_asked() {
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));
    JournalState parked =
        after(after(never(), whole(60), at(0)), new Call(0, "quotaExhausted", 0, 0, 200), at(1));
    CoverageLine failed = after(
        read, after(never(), whole(60), at(0)), new Call(0, "quotaExhausted", 0, 0, 200), at(1));

    assertThat(after(failed, parked, whole(10), at(500)).holes())
        .containsExactly(gap(0, 201, HoleCause.QUOTA), gap(201, 490, HoleCause.NOT_RUNNING));
  }

  @Example
  void a_lossy_answer_leaves_a_hole_where_nothing_else_covers() {
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));
    JournalState state = after(never(), whole(60), at(0));

    assertThat(after(read, state, new Call(30, "", 2, 1_000, 0), at(10)))
        .isEqualTo(new CoverageLine(
            List.of(new Window(at(-60), at(0))), List.of(gap(0, 10, HoleCause.PARSE_LOSS))));
  }

  @Example
  void what_the_journal_does_not_reach_any_more_stays_a_hole_for_ever() {
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));
    JournalState state = after(never(), whole(60), at(0));

    CoverageLine later = after(read, state, new Call(100, "", 0, 120, 0), at(300));

    assertThat(later.holes())
        .containsExactly(gap(0, 180, HoleCause.OUT_OF_REACH), gap(180, 200, HoleCause.NOT_RUNNING));
  }

  private static Call whole(int back) {
    return new Call(back, "", 0, 1_000, 0);
  }

  private static Call failure(String code) {
    return new Call(10, code, 0, 0, 0);
  }

  private static Gap gap(int from, int to, HoleCause cause) {
    return new Gap(new Window(at(from), at(to)), cause);
  }

  private static Instant at(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  private static JournalState never() {
    return JournalState.never(INSTANCE, Journal.INCOMING);
  }

  private static CoverageLine after(
      CoverageLine line, JournalState before, Call call, Instant now) {
    Window window = new Window(now.minus(Duration.ofMinutes(call.back())), now.plusSeconds(1));
    Batch batch = Batch.of(INSTANCE, Journal.INCOMING, window, now, List.of())
        .withUnreadable(call.lost())
        .reachingBackTo(now.minus(Duration.ofMinutes(call.reach())));
    MergeOutcome none = MergeOutcome.NOTHING;
    return call.code().isEmpty()
        ? line.after(before, batch)
        : line.after(
            before,
            new SyncRun(INSTANCE, Journal.INCOMING, window, now, now, none, 0, call.code(), ""));
  }

  private static JournalState after(JournalState before, Call call, Instant now) {
    boolean failed = !call.code().isEmpty();
    return new JournalState(
        INSTANCE,
        Journal.INCOMING,
        before.freshness(),
        Optional.of(now),
        call.code(),
        "",
        failed ? before.failingSince().or(() -> Optional.of(now)) : Optional.empty(),
        failed ? before.failures() + 1 : 0,
        failed && call.parked() > 0
            ? Optional.of(now.plus(Duration.ofMinutes(call.parked())))
            : Optional.empty());
  }
}
