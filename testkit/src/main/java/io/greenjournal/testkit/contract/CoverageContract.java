package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Freshness;
import io.greenjournal.core.journal.Hole;
import io.greenjournal.core.journal.HoleCause;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.JournalFilter;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import io.greenjournal.core.journal.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every cache promises about the time that it knows nothing of. Minutes are counted from {@code NOW}. */
public interface CoverageContract {
  /** Wider than anything that happens here. */
  Window ALWAYS = new Window(NOW.minus(Duration.ofDays(99)), NOW.plus(Duration.ofDays(99)));

  /** An empty cache that looks after {@code INSTANCE}, {@code OTHER} and {@code MAX}. */
  Kept emptyCache();

  @Test
  default void a_journal_without_failures_has_no_holes() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);
    read(cache, INSTANCE, -10, 1);

    assertThat(holes(cache)).isEmpty();
  }

  @Test
  default void a_failure_is_a_hole_with_its_cause_until_an_answer_covers_it() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);

    fail(cache, "rateLimited", 2, Optional.empty());
    assertThat(holes(cache)).containsExactly(hole(0, 2, HoleCause.RATE_LIMITED));
    fail(cache, "rateLimited", 4, Optional.empty());
    assertThat(holes(cache)).containsExactly(hole(0, 4, HoleCause.RATE_LIMITED));
    fail(cache, "unreachable", 5, Optional.empty());
    assertThat(holes(cache))
        .containsExactly(hole(0, 4, HoleCause.RATE_LIMITED), hole(4, 5, HoleCause.FAULT));

    read(cache, INSTANCE, 3, 6);
    assertThat(holes(cache)).containsExactly(hole(0, 3, HoleCause.RATE_LIMITED));
    read(cache, INSTANCE, -1, 7);
    assertThat(holes(cache)).isEmpty();
  }

  @Test
  default void a_used_up_quota_is_the_cause_of_the_whole_rest() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);
    fail(cache, "quotaExhausted", 1, Optional.of(minute(600)));

    read(cache, INSTANCE, 610, 620);

    assertThat(holes(cache)).containsExactly(hole(0, 610, HoleCause.QUOTA));
  }

  @Test
  default void a_time_that_nobody_asked_for_is_told_as_such() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);

    read(cache, INSTANCE, 300, 310);

    assertThat(holes(cache)).containsExactly(hole(0, 300, HoleCause.NOT_RUNNING));
  }

  @Test
  default void an_answer_with_losses_leaves_a_hole() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);

    merge(cache, INSTANCE, -10, 1, 3, Optional.empty());

    assertThat(holes(cache)).containsExactly(hole(0, 1, HoleCause.PARSE_LOSS));
    assertThat(cache.log().coverage(AccessScope.everything(), INSTANCE, Journal.INCOMING, ALWAYS))
        .containsExactly(new Window(minute(-60), minute(0)));
  }

  @Test
  default void a_hole_that_the_journal_does_not_reach_any_more_is_told_as_such() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);

    merge(cache, INSTANCE, 300, 310, 0, Optional.of(minute(200)));

    assertThat(holes(cache))
        .containsExactly(
            hole(0, 200, HoleCause.OUT_OF_REACH), hole(200, 300, HoleCause.NOT_RUNNING));
    merge(cache, INSTANCE, 305, 320, 0, Optional.of(minute(250)));
    assertThat(holes(cache))
        .containsExactly(
            hole(0, 250, HoleCause.OUT_OF_REACH), hole(250, 300, HoleCause.NOT_RUNNING));
  }

  @Test
  default void holes_are_told_within_a_window_and_a_scope() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);
    read(cache, INSTANCE, 300, 310);
    read(cache, OTHER, -60, 0);
    read(cache, OTHER, 400, 410);
    Window within = new Window(minute(100), minute(200));

    assertThat(cache.log().holes(AccessScope.everything(), within))
        .containsExactlyInAnyOrder(
            hole(100, 200, HoleCause.NOT_RUNNING),
            new Hole(OTHER, Journal.INCOMING, within, HoleCause.NOT_RUNNING));
    assertThat(cache.log().holes(AccessScope.only(Set.of(INSTANCE)), within)).hasSize(1);
    assertThat(cache.log().holes(AccessScope.everything(), new Window(minute(-60), minute(0))))
        .isEmpty();
  }

  @Test
  default void a_filter_rests_on_the_journals_that_it_reads() {
    var cache = emptyCache();
    read(cache, INSTANCE, -60, 0);
    read(cache, INSTANCE, 300, 310);
    read(cache, OTHER, -60, 310);
    var one = JournalFilter.of(Set.of(Journal.INCOMING)).withInstances(Set.of(INSTANCE));

    var rest = cache.search().completeness(AccessScope.everything(), one, ALWAYS);

    assertThat(rest.freshness()).isEqualTo(Freshness.of(minute(310), minute(300)));
    assertThat(rest.holes()).containsExactly(hole(0, 300, HoleCause.NOT_RUNNING));
    assertThat(holes(cache, one.withPeriod(Optional.of(minute(10)), Optional.of(minute(20)))))
        .containsExactly(hole(10, 20, HoleCause.NOT_RUNNING));
    assertThat(holes(cache, one.withPeriod(Optional.of(minute(305)), Optional.empty())))
        .isEmpty();
    assertThat(holes(cache, one.withInstances(Set.of(OTHER)))).isEmpty();
    assertThat(holes(cache, one.withJournals(Set.of(Journal.OUTGOING)))).isEmpty();
    assertThat(holes(cache, one.withText("parcel"))).hasSize(1);
    assertThat(cache
            .search()
            .completeness(AccessScope.only(Set.of(OTHER)), one, ALWAYS)
            .holes())
        .isEmpty();
  }

  private static List<Hole> holes(Kept cache) {
    return cache.log().holes(AccessScope.everything(), ALWAYS);
  }

  private static List<Hole> holes(Kept cache, JournalFilter filter) {
    return cache.search().completeness(AccessScope.everything(), filter, ALWAYS).holes();
  }

  private static Hole hole(int from, int to, HoleCause cause) {
    return new Hole(INSTANCE, Journal.INCOMING, new Window(minute(from), minute(to)), cause);
  }

  private static Instant minute(int number) {
    return NOW.plus(Duration.ofMinutes(number));
  }

  private static void read(Kept cache, InstanceId instance, int from, int to) {
    merge(cache, instance, from, to, 0, Optional.empty());
  }

  private static void merge(
      Kept cache,
      InstanceId instance,
      int from,
      int to,
      int unreadable,
      Optional<Instant> reachesFrom) {
    Window window = new Window(minute(from), minute(to).plusSeconds(1));
    Batch batch = Batch.of(instance, Journal.INCOMING, window, minute(to), List.of())
        .withUnreadable(unreadable);
    cache.store().merge(reachesFrom.map(batch::reachingBackTo).orElse(batch), minute(to));
  }

  private static void fail(Kept cache, String code, int at, Optional<Instant> parkedUntil) {
    Window window = new Window(minute(at - 10), minute(at).plusSeconds(1));
    cache
        .store()
        .failed(
            new SyncRun(
                INSTANCE,
                Journal.INCOMING,
                window,
                minute(at),
                minute(at),
                MergeOutcome.NOTHING,
                0,
                code,
                ""),
            parkedUntil);
  }
}
