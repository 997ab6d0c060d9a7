package io.greenjournal.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.CoverageLine.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CoverageLineTest {
  private static final InstanceId INSTANCE = new InstanceId("1101000001");
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Property(tries = 3_000)
  void spans_and_holes_are_all_of_the_time_and_never_overlap(
      @ForAll("calls") List<CoverageCall> calls) {
    CoverageLine line = CoverageLine.EMPTY;
    JournalState state = JournalState.never(INSTANCE, Journal.INCOMING);
    Instant now = START;
    for (CoverageCall call : calls) {
      now = now.plus(Duration.ofMinutes(call.later()));
      line = after(line, state, call, now);
      state = after(state, call, now);

      List<Window> all = new ArrayList<>(line.covered());
      line.holes().forEach(gap -> all.add(gap.span()));
      all.sort(Comparator.comparing(Window::from));
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).length()).isPositive();
        if (i > 0) {
          assertThat(all.get(i).from()).isEqualTo(all.get(i - 1).to());
        }
      }
      assertThat(line.covered()).isSortedAccordingTo(Comparator.comparing(Window::from));
      assertThat(line.holes())
          .isSortedAccordingTo(Comparator.comparing(gap -> gap.span().from()));
      for (int i = 1; i < line.holes().size(); i++) {
        Gap one = line.holes().get(i - 1);
        Gap next = line.holes().get(i);
        assertThat(one.span().to().equals(next.span().from()) && one.cause() == next.cause())
            .isFalse();
      }
    }
  }

  @Property(tries = 2_000)
  void what_was_covered_once_stays_covered_and_only_whole_answers_cover(
      @ForAll("calls") List<CoverageCall> calls) {
    CoverageLine line = CoverageLine.EMPTY;
    JournalState state = JournalState.never(INSTANCE, Journal.INCOMING);
    Instant now = START;
    List<Window> whole = new ArrayList<>();
    for (CoverageCall call : calls) {
      now = now.plus(Duration.ofMinutes(call.later()));
      line = after(line, state, call, now);
      state = after(state, call, now);
      if (call.code().isEmpty() && call.lost() == 0) {
        whole.add(new Window(now.minus(Duration.ofMinutes(call.back())), now));
      }
    }
    CoverageLine last = line;
    IntStream.range(-300, 1_500)
        .mapToObj(minute -> START.plus(Duration.ofMinutes(minute)).plusSeconds(30))
        .forEach(moment -> assertThat(last.covered().stream().anyMatch(w -> w.contains(moment)))
            .isEqualTo(whole.stream().anyMatch(w -> w.contains(moment))));
  }

  @Provide
  Arbitrary<List<CoverageCall>> calls() {
    return CoverageCall.several();
  }

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
    JournalState parked = after(
        after(never(), whole(60), at(0)),
        new CoverageCall(0, 0, "quotaExhausted", 0, 0, 200),
        at(1));
    CoverageLine failed = after(
        read,
        after(never(), whole(60), at(0)),
        new CoverageCall(0, 0, "quotaExhausted", 0, 0, 200),
        at(1));

    assertThat(after(failed, parked, whole(10), at(500)).holes())
        .containsExactly(gap(0, 201, HoleCause.QUOTA), gap(201, 490, HoleCause.NOT_RUNNING));
  }

  @Example
  void a_lossy_answer_leaves_a_hole_where_nothing_else_covers() {
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));
    JournalState state = after(never(), whole(60), at(0));

    assertThat(after(read, state, new CoverageCall(0, 30, "", 2, 1_000, 0), at(10)))
        .isEqualTo(new CoverageLine(
            List.of(new Window(at(-60), at(0))), List.of(gap(0, 10, HoleCause.PARSE_LOSS))));
  }

  @Example
  void what_the_journal_does_not_reach_any_more_stays_a_hole_for_ever() {
    CoverageLine read = after(CoverageLine.EMPTY, never(), whole(60), at(0));
    JournalState state = after(never(), whole(60), at(0));

    CoverageLine later = after(read, state, new CoverageCall(0, 100, "", 0, 120, 0), at(300));

    assertThat(later.holes())
        .containsExactly(gap(0, 180, HoleCause.OUT_OF_REACH), gap(180, 200, HoleCause.NOT_RUNNING));
  }

  private static CoverageCall whole(int back) {
    return new CoverageCall(0, back, "", 0, 1_000, 0);
  }

  private static CoverageCall failure(String code) {
    return new CoverageCall(0, 10, code, 0, 0, 0);
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
      CoverageLine line, JournalState before, CoverageCall call, Instant now) {
    return call.code().isEmpty()
        ? line.after(before, call.batch(INSTANCE, Journal.INCOMING, now))
        : line.after(before, call.run(INSTANCE, Journal.INCOMING, now));
  }

  private static JournalState after(JournalState before, CoverageCall call, Instant now) {
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
        failed ? call.parkedUntil(now) : Optional.empty());
  }
}
