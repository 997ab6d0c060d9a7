package io.greenjournal.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncJobTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final InstanceId SHOP = new InstanceId("1101000001");
  private static final InstanceId LAB = new InstanceId("1101000002");

  private final SyncPart first = SyncPart.waiting(SHOP, Journal.INCOMING);
  private final SyncPart second = SyncPart.waiting(SHOP, Journal.OUTGOING);
  private final SyncPart third = SyncPart.waiting(LAB, Journal.INCOMING);
  private final SyncJob job =
      SyncJob.queued(7, "noa", NOW, List.of(first, second, third)).begun(NOW);

  private SyncPart done(SyncPart part) {
    return part.begun(NOW).done(new MergeOutcome(2, 1, 5), NOW);
  }

  private SyncPart failed(SyncPart part) {
    return part.begun(NOW).failed("unreachable", NOW);
  }

  @Test
  void a_job_is_over_when_its_last_part_is() {
    SyncJob almost = job.with(done(first)).with(failed(second));
    assertThat(almost.settled(NOW)).isEqualTo(almost);

    SyncJob over = almost.with(third.skipped(SyncPart.Skip.QUOTA, NOW)).settled(NOW);

    assertThat(over.isOver()).isTrue();
    assertThat(over.state()).isEqualTo(SyncJob.State.DONE);
    assertThat(over.added()).isEqualTo(2);
  }

  @Test
  void a_job_has_failed_when_nothing_was_answered() {
    SyncJob over = job.with(failed(first))
        .with(failed(second))
        .with(third.skipped(SyncPart.Skip.PARKED, NOW))
        .settled(NOW);

    assertThat(over.state()).isEqualTo(SyncJob.State.FAILED);
  }

  @Test
  void of_a_cancelled_job_what_has_begun_ends_and_the_rest_does_not_begin() {
    SyncJob cancelled = job.with(first.begun(NOW)).cancelled(NOW).settled(NOW);

    assertThat(cancelled.isOver()).isFalse();
    assertThat(cancelled.count(SyncPart.State.SKIPPED)).isEqualTo(2);

    SyncJob over = cancelled.with(done(first)).settled(NOW);
    assertThat(over.state()).isEqualTo(SyncJob.State.CANCELLED);
    assertThat(over.isOver()).isTrue();
    assertThat(over.count(SyncPart.State.DONE)).isEqualTo(1);
  }

  @Test
  void an_interrupted_job_does_once_more_what_was_not_over() {
    SyncJob again = job.with(done(first)).with(second.begun(NOW)).interruptedOnceMore();

    assertThat(again.state()).isEqualTo(SyncJob.State.INTERRUPTED);
    assertThat(again.interrupted()).isEqualTo(1);
    assertThat(again.isOver()).isFalse();
    assertThat(again.parts()).containsExactly(done(first), second, third);
    assertThat(again.changedSince(job)).containsExactly(done(first));
  }

  @Test
  void a_job_that_was_interrupted_too_often_is_given_up() {
    SyncJob over = job.with(done(first)).interruptedOnceMore().givenUp(NOW);

    assertThat(over.state()).isEqualTo(SyncJob.State.INTERRUPTED);
    assertThat(over.isOver()).isTrue();
    assertThat(over.count(SyncPart.State.SKIPPED)).isEqualTo(2);
    assertThat(over.count(SyncPart.State.DONE)).isEqualTo(1);
  }

  @Test
  void only_the_parts_of_the_scope_are_seen() {
    assertThat(job.seenBy(AccessScope.only(Set.of(LAB))).orElseThrow().parts())
        .containsExactly(third);
    assertThat(job.seenBy(AccessScope.only(Set.of()))).isEmpty();
    assertThat(job.seenBy(AccessScope.everything())).contains(job);
  }
}
