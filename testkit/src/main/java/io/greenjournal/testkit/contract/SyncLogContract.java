package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.contract.Kept.TWO_WEEKS;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.BodyMark;
import io.greenjournal.core.journal.CoveredSpan;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.JournalRecord;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunNote;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import io.greenjournal.core.plan.MonthlyQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every cache promises to note of the calls that were made: how fresh it is, what failed, what was read. */
public interface SyncLogContract {
  /**
   * An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}; its clock stands at
   * {@code NOW}.
   */
  Kept emptyCache();

  @Test
  default void a_whole_batch_moves_the_watermark_and_the_coverage() {
    var cache = emptyCache();

    cache.merge(incoming("A1").build());

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.freshness()).isEqualTo(Freshness.of(NOW, TWO_WEEKS.from()));
    assertThat(
            cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, TWO_WEEKS))
        .containsExactly(new Window(TWO_WEEKS.from(), NOW));
    assertThat(cache.log().state(INSTANCE, Journal.OUTGOING).freshness())
        .isEqualTo(Freshness.NEVER);
  }

  @Test
  default void a_batch_with_losses_keeps_its_records_and_moves_nothing() {
    var cache = emptyCache();
    var batch = Batch.of(
            INSTANCE, Journal.INCOMING, TWO_WEEKS, NOW, List.of(incoming("A1").build()))
        .withUnreadable(1);

    cache.store().merge(batch, NOW);

    assertThat(cache.found(JournalFilter.messages())).hasSize(1);
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.NEVER);
  }

  @Test
  default void calls_are_counted_by_journal_and_month_of_the_universal_time() {
    var cache = emptyCache();
    Instant newYear = Instant.parse("2026-12-31T23:59:59.999Z");
    for (Instant at : List.of(NOW, newYear.minusSeconds(60), newYear, newYear.plusMillis(1))) {
      readWhole(cache, at.minus(Duration.ofHours(1)), at);
    }
    cache.store().failed(failed(newYear, 3), Optional.empty());
    cache.store().failed(failed(newYear, 0), Optional.empty());

    var log = cache.log();
    assertThat(log.calls(INSTANCE, Journal.INCOMING, YearMonth.from(NOW.atOffset(ZoneOffset.UTC))))
        .isEqualTo(1);
    assertThat(log.calls(INSTANCE, Journal.INCOMING, YearMonth.of(2026, 12))).isEqualTo(5);
    assertThat(log.calls(INSTANCE, Journal.INCOMING, YearMonth.of(2027, 1))).isEqualTo(1);
    assertThat(log.calls(INSTANCE, Journal.OUTGOING, YearMonth.of(2026, 12))).isZero();
    assertThat(log.calls(OTHER, Journal.INCOMING, YearMonth.of(2026, 12))).isZero();
    assertThat(log.failedRuns(AccessScope.everything(), new Window(NOW, newYear.plusSeconds(2))))
        .extracting(SyncRun::calls)
        .containsExactlyInAnyOrder(0, 3);
  }

  private static SyncRun failed(Instant at, int calls) {
    return new SyncRun(
        INSTANCE,
        Journal.INCOMING,
        Window.last(Duration.ofHours(1), at),
        at,
        at.plusSeconds(1),
        MergeOutcome.NOTHING,
        0,
        "unreachable",
        "",
        calls,
        RunNote.NONE);
  }

  @Test
  default void spans_that_touch_become_one_and_a_hole_stays_a_hole() {
    var cache = emptyCache();
    Instant start = NOW.minus(Duration.ofHours(10));
    readWhole(cache, start, start.plus(Duration.ofHours(2)));
    readWhole(cache, start.plus(Duration.ofHours(1)), start.plus(Duration.ofHours(3)));
    readWhole(cache, start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6)));

    var spans =
        cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, TWO_WEEKS);

    assertThat(spans)
        .containsExactly(
            new Window(start, start.plus(Duration.ofHours(3))),
            new Window(start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6))));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness())
        .isEqualTo(Freshness.of(start.plus(Duration.ofHours(6)), start.plus(Duration.ofHours(5))));
  }

  @Test
  default void the_coverage_of_all_journals_is_the_coverage_of_each() {
    var cache = emptyCache();
    Instant start = NOW.minus(Duration.ofHours(10));
    readWhole(cache, start, start.plus(Duration.ofHours(2)));
    readWhole(cache, start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6)));
    Window within = new Window(start.plus(Duration.ofHours(1)), NOW);

    assertThat(cache.log().coverage(AccessScope.everything(), within))
        .containsExactly(
            new CoveredSpan(
                INSTANCE,
                Journal.INCOMING,
                new Window(within.from(), start.plus(Duration.ofHours(2)))),
            new CoveredSpan(
                INSTANCE,
                Journal.INCOMING,
                new Window(start.plus(Duration.ofHours(5)), start.plus(Duration.ofHours(6)))));
    assertThat(cache.log().coverage(AccessScope.only(Set.of(OTHER)), within)).isEmpty();
  }

  @Test
  default void a_failure_is_noted_and_the_data_stays() {
    var cache = emptyCache();
    cache.merge(incoming("A1").build());
    Instant until = NOW.plus(Duration.ofHours(1));

    cache.store().failed(failedRun(NOW.plusSeconds(60)), Optional.of(until));
    cache.store().failed(failedRun(NOW.plusSeconds(120)), Optional.of(until));

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.failureCode()).isEqualTo("unreachable");
    assertThat(state.failures()).isEqualTo(2);
    assertThat(state.failingSince()).contains(NOW.plusSeconds(60));
    assertThat(state.parkedUntil()).contains(until);
    assertThat(state.freshness().asOf()).contains(NOW);
    assertThat(cache.found(JournalFilter.messages())).hasSize(1);
  }

  @Test
  default void a_success_ends_a_row_of_failures() {
    var cache = emptyCache();
    cache.store().failed(failedRun(NOW), Optional.of(Instant.MAX));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).parkedUntil()).contains(Instant.MAX);

    cache.merge(incoming("A1").build());

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.failureCode()).isEmpty();
    assertThat(state.failures()).isZero();
    assertThat(state.parkedUntil()).isEmpty();
  }

  @Test
  default void a_parked_journal_can_be_resumed() {
    var cache = emptyCache();
    cache.store().failed(failedRun(NOW), Optional.of(Instant.MAX));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).isParked(NOW)).isTrue();

    cache.store().resume(INSTANCE, Journal.INCOMING);

    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).isParked(NOW)).isFalse();
  }

  @Test
  default void runs_are_listed_newest_first_failed_ones_among_them() {
    var cache = emptyCache();
    cache.merge(incoming("A1").build());
    cache.store().failed(failedRun(NOW.plusSeconds(60)), Optional.empty());

    var runs = cache.log().runs(AccessScope.everything(), Optional.of(INSTANCE), 10);

    assertThat(runs).extracting(SyncRun::succeeded).containsExactly(false, true);
    assertThat(runs.get(1).outcome()).isEqualTo(new MergeOutcome(1, 0, 0));
    assertThat(cache.log().runs(AccessScope.only(Set.of(OTHER)), Optional.empty(), 10))
        .isEmpty();
    assertThat(cache
            .log()
            .failedRuns(
                AccessScope.everything(), Window.last(Duration.ofDays(1), NOW.plusSeconds(90))))
        .hasSize(1);
  }

  @Test
  default void a_run_tells_when_it_was_planned_why_and_what_it_cost() {
    var cache = emptyCache();
    var note = new RunNote(Optional.of(NOW.minusSeconds(3)), "wide", OptionalLong.of(18_204));
    var batch = Batch.of(
            INSTANCE, Journal.INCOMING, TWO_WEEKS, NOW, List.of(incoming("A1").build()))
        .withNote(2, note);

    cache.store().merge(batch, NOW);
    cache.store().failed(failed(NOW.plusSeconds(60), 3), Optional.empty());

    var runs = page(cache, RunFilter.ALL, Optional.empty(), 10).items();
    assertThat(runs).extracting(SyncRun::note).containsExactly(RunNote.NONE, note);
    assertThat(runs).extracting(SyncRun::calls).containsExactly(3, 2);
    assertThat(cache.log().calls(INSTANCE, Journal.INCOMING, MonthlyQuota.month(NOW)))
        .isEqualTo(5);
  }

  @Test
  default void runs_are_narrowed_and_read_page_by_page_without_repeating_any() {
    var cache = emptyCache();
    for (int i = 0; i < 7; i++) {
      Instant at = NOW.plusSeconds(60L * i);
      Journal journal = i % 2 == 0 ? Journal.INCOMING : Journal.OUTGOING;
      cache
          .store()
          .merge(Batch.of(INSTANCE, journal, new Window(NOW, at.plusMillis(1)), at, List.of()), at);
    }
    cache.store().failed(failedRun(NOW.plusSeconds(900)), Optional.empty());

    var first = page(cache, RunFilter.ALL, Optional.empty(), 3);
    var second = page(cache, RunFilter.ALL, first.next(), 3);
    var third = page(cache, RunFilter.ALL, second.next(), 3);
    assertThat(
            Stream.of(first, second, third).flatMap(p -> p.items().stream()).map(SyncRun::endedAt))
        .hasSize(8)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(third.next()).isEmpty();

    var outgoing = new RunFilter(Optional.empty(), Optional.of(Journal.OUTGOING), false);
    assertThat(page(cache, outgoing, Optional.empty(), 10).items())
        .hasSize(3)
        .allMatch(outgoing::matches);
    assertThat(page(
                cache,
                new RunFilter(Optional.of(INSTANCE), Optional.of(Journal.INCOMING), true),
                Optional.empty(),
                10)
            .items())
        .singleElement()
        .matches(run -> !run.succeeded());
    assertThat(page(
                cache,
                new RunFilter(Optional.of(OTHER), Optional.empty(), false),
                Optional.empty(),
                10)
            .items())
        .isEmpty();
    assertThat(cache
            .log()
            .runs(AccessScope.only(Set.of(OTHER)), RunFilter.ALL, Optional.empty(), 10)
            .items())
        .isEmpty();
    for (String stray : List.of("x", "-1", "", "1e9")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> page(cache, RunFilter.ALL, Optional.of(new Cursor(stray)), 3));
    }
  }

  private static RunPage page(Kept cache, RunFilter wanted, Optional<Cursor> after, int limit) {
    return cache.log().runs(AccessScope.everything(), wanted, after, limit);
  }

  @Test
  default void an_answer_of_known_records_moves_the_watermark_as_a_whole_one_does() {
    var cache = emptyCache();
    BodyMark mark = new BodyMark(100, 1);
    cache.store().merge(answer(NOW, List.of(incoming("A1").build()), 0, mark), NOW);
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness().asOf()).contains(NOW);
    Instant later = NOW.plusSeconds(60);
    Window minutes = Window.last(Duration.ofMinutes(11), later);
    assertThat(cache.store().seen(INSTANCE, Journal.INCOMING, minutes).records(mark))
        .hasValue(1);

    var outcome = cache.store().merge(answer(later, List.of(), 1, mark), later);

    assertThat(outcome).isEqualTo(new MergeOutcome(0, 0, 1));
    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.freshness()).isEqualTo(Freshness.of(later, TWO_WEEKS.from()));
    assertThat(state.lastTriedAt()).contains(later);
    assertThat(cache.log().lastWideRead(INSTANCE, Journal.INCOMING)).contains(NOW);
    assertThat(cache.log().states(AccessScope.everything())).contains(state);
    assertThat(
            cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, TWO_WEEKS))
        .containsExactly(new Window(TWO_WEEKS.from(), NOW.plusSeconds(1)));
    assertThat(cache.log().runs(AccessScope.everything(), Optional.of(INSTANCE), 10))
        .extracting(SyncRun::outcome)
        .containsExactly(outcome, new MergeOutcome(1, 0, 0));
    assertThat(freshness(
            cache, JournalFilter.of(Set.of(Journal.INCOMING)).withInstances(Set.of(INSTANCE))))
        .isEqualTo(state.freshness());
  }

  @Test
  default void known_records_do_not_hide_a_hole_before_them() {
    var cache = emptyCache();
    BodyMark mark = new BodyMark(100, 1);
    cache.store().merge(answer(NOW, List.of(incoming("A1").build()), 0, mark), NOW);
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness().asOf()).contains(NOW);
    Instant muchLater = NOW.plus(Duration.ofHours(2));
    Window after = new Window(NOW, muchLater.plusSeconds(1));

    cache.store().merge(answer(muchLater, List.of(), 0, new BodyMark(2, 2)), muchLater);

    assertThat(cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, after))
        .containsExactly(new Window(muchLater.minus(Duration.ofMinutes(11)), muchLater));
    assertThat(cache.log().state(INSTANCE, Journal.INCOMING).freshness().completeFrom())
        .contains(muchLater.minus(Duration.ofMinutes(11)));
  }

  @Test
  default void a_failure_after_an_answer_of_known_records_comes_after_it() {
    var cache = emptyCache();
    BodyMark mark = new BodyMark(100, 1);
    cache.store().merge(answer(NOW, List.of(incoming("A1").build()), 0, mark), NOW);
    Instant later = NOW.plusSeconds(60);
    cache.store().merge(answer(later, List.of(), 1, mark), later);

    cache.store().failed(failedRun(NOW.plusSeconds(90)), Optional.empty());

    var state = cache.log().state(INSTANCE, Journal.INCOMING);
    assertThat(state.failures()).isEqualTo(1);
    assertThat(state.freshness().asOf()).contains(later);
    assertThat(cache.log().runs(AccessScope.everything(), Optional.of(INSTANCE), 10))
        .extracting(SyncRun::succeeded)
        .containsExactly(false, true, true);
  }

  /** Of eleven minutes; of two weeks when it is the first. */
  private static Batch answer(Instant at, List<JournalRecord> fresh, int known, BodyMark mark) {
    Window window = fresh.isEmpty() ? Window.last(Duration.ofMinutes(11), at) : TWO_WEEKS;
    return Batch.of(INSTANCE, Journal.INCOMING, window, at, fresh)
        .withKnown(known, Optional.of(mark));
  }

  private static void readWhole(Kept cache, Instant from, Instant to) {
    cache
        .store()
        .merge(Batch.of(INSTANCE, Journal.INCOMING, new Window(from, to), to, List.of()), to);
  }

  private static SyncRun failedRun(Instant at) {
    return new SyncRun(
        INSTANCE,
        Journal.INCOMING,
        TWO_WEEKS,
        at,
        at,
        MergeOutcome.NOTHING,
        0,
        "unreachable",
        "refused");
  }

  private static Freshness freshness(Kept cache, JournalFilter filter) {
    return cache
        .search()
        .find(AccessScope.everything(), filter, Optional.empty(), 9)
        .freshness();
  }
}
