package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.contract.Kept.TWO_WEEKS;
import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static io.greenjournal.testkit.memory.Records.incoming;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Batch;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.LastFailure;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.journal.SyncRun;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every cache promises to remember of the failures of a journal once it works again. */
public interface LastFailureContract {
  /** An empty cache that looks after {@code INSTANCE} and {@code OTHER}; its clock stands at {@code NOW}. */
  Kept emptyCache();

  @Test
  default void a_row_of_failures_is_one_until_the_journal_answers() {
    Kept cache = emptyCache();
    assertThat(failures(cache)).isEmpty();

    fail(cache, "timedOut", "", later(0));
    fail(cache, "unreachable", "HTTP 500", later(60));

    assertThat(failures(cache))
        .containsExactly(new LastFailure(
            Journal.INCOMING, "unreachable", "HTTP 500", later(0), later(60), 2, Optional.empty()));
  }

  @Test
  default void what_failed_and_when_it_recovered_stays_known() {
    Kept cache = emptyCache();
    fail(cache, "timedOut", "slow", later(0));

    succeed(cache, later(90));
    succeed(cache, later(150));

    assertThat(failures(cache))
        .containsExactly(new LastFailure(
            Journal.INCOMING, "timedOut", "slow", later(0), later(0), 1, Optional.of(later(90))));
  }

  @Test
  default void the_next_row_of_failures_takes_the_place_of_the_last() {
    Kept cache = emptyCache();
    fail(cache, "timedOut", "", later(0));
    succeed(cache, later(60));

    fail(cache, "unauthorized", "", later(120));

    assertThat(failures(cache))
        .containsExactly(new LastFailure(
            Journal.INCOMING, "unauthorized", "", later(120), later(120), 1, Optional.empty()));
  }

  @Test
  default void failures_are_those_of_one_instance_that_the_asker_may_see() {
    Kept cache = emptyCache();
    fail(cache, "timedOut", "", later(0));

    assertThat(cache.log().lastFailures(AccessScope.only(Set.of(OTHER)), INSTANCE))
        .isEmpty();
    assertThat(cache.log().lastFailures(AccessScope.everything(), OTHER)).isEmpty();
    assertThat(failures(cache)).hasSize(1);
  }

  private static void fail(Kept cache, String code, String detail, Instant at) {
    cache
        .store()
        .failed(
            new SyncRun(
                INSTANCE,
                Journal.INCOMING,
                TWO_WEEKS,
                at.minusSeconds(1),
                at,
                MergeOutcome.NOTHING,
                0,
                code,
                detail),
            Optional.empty());
  }

  private static void succeed(Kept cache, Instant at) {
    cache
        .store()
        .merge(
            Batch.of(
                INSTANCE,
                Journal.INCOMING,
                TWO_WEEKS,
                at,
                List.of(incoming("A1").build())),
            at);
  }

  private static List<LastFailure> failures(Kept cache) {
    return cache.log().lastFailures(AccessScope.everything(), INSTANCE);
  }

  private static Instant later(int seconds) {
    return NOW.plusSeconds(seconds);
  }
}
