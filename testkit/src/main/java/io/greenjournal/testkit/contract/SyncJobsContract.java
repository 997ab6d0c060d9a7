package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.MergeOutcome;
import io.greenjournal.core.port.SyncJobs;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of jobs promises. */
public interface SyncJobsContract {
  AccessScope ALL = AccessScope.everything();

  /** Of {@code INSTANCE} and {@code OTHER}, whom nobody has asked for yet. */
  SyncJobs noJobs();

  private static SyncJob add(SyncJobs jobs) {
    return jobs.add(
        "noa",
        NOW,
        List.of(
            SyncPart.waiting(INSTANCE, Journal.INCOMING),
            SyncPart.waiting(INSTANCE, Journal.OUTGOING),
            SyncPart.waiting(OTHER, Journal.INCOMING)));
  }

  @Test
  default void a_job_waits_until_it_is_begun_and_is_open_until_it_is_over() {
    SyncJobs jobs = noJobs();
    SyncJob job = add(jobs);

    assertThat(job.state()).isEqualTo(SyncJob.State.QUEUED);
    assertThat(jobs.find(ALL, job.number()).orElseThrow())
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(job);
    assertThat(jobs.open()).extracting(SyncJob::number).containsExactly(job.number());

    SyncPart done = job.parts()
        .get(0)
        .begun(NOW.plusSeconds(1))
        .done(new MergeOutcome(4, 2, 90), NOW.plusSeconds(2));
    SyncPart failed =
        job.parts().get(1).begun(NOW.plusSeconds(1)).failed("unreachable", NOW.plusSeconds(3));
    SyncPart skipped = job.parts().get(2).skipped(SyncPart.Skip.QUOTA, NOW);
    SyncJob begun = job.begun(NOW.plusSeconds(1));
    jobs.save(begun, List.of(done));
    assertThat(jobs.open()).singleElement().satisfies(open -> {
      assertThat(open.state()).isEqualTo(SyncJob.State.RUNNING);
      assertThat(open.beganAt()).contains(NOW.plusSeconds(1));
      assertThat(open.parts()).hasSize(3).contains(done);
    });

    SyncJob over = begun.with(done).with(failed).with(skipped).settled(NOW.plusSeconds(4));
    jobs.save(over, List.of(failed, skipped));
    assertThat(jobs.open()).isEmpty();
    SyncJob kept = jobs.find(ALL, job.number()).orElseThrow();
    assertThat(kept.state()).isEqualTo(SyncJob.State.DONE);
    assertThat(kept.endedAt()).contains(NOW.plusSeconds(4));
    assertThat(kept.parts()).containsExactlyInAnyOrder(done, failed, skipped);
    assertThat(kept.added()).isEqualTo(4);
  }

  @Test
  default void of_a_job_only_the_parts_of_the_scope_are_seen() {
    SyncJobs jobs = noJobs();
    SyncJob job = add(jobs);
    SyncJob own = jobs.add("dan", NOW, List.of(SyncPart.waiting(INSTANCE, Journal.INCOMING)));

    AccessScope other = AccessScope.only(Set.of(OTHER));
    assertThat(jobs.find(other, job.number()).orElseThrow().parts())
        .extracting(SyncPart::instance)
        .containsExactly(OTHER);
    assertThat(jobs.find(other, own.number())).isEmpty();
    assertThat(jobs.latest(other, 10)).extracting(SyncJob::number).containsExactly(job.number());
    assertThat(jobs.latest(ALL, 10))
        .extracting(SyncJob::number)
        .containsExactly(own.number(), job.number());
    assertThat(jobs.latest(ALL, 1)).hasSize(1);
    assertThat(jobs.find(ALL, own.number() + 1)).isEmpty();
  }

  @Test
  default void old_jobs_are_forgotten_and_open_ones_are_not() {
    SyncJobs jobs = noJobs();
    SyncJob open = add(jobs);
    SyncJob over = add(jobs);
    SyncJob cancelled = over.cancelled(NOW).settled(NOW);
    jobs.save(cancelled, cancelled.parts());
    for (int i = 0; i < 300; i++) {
      SyncJob job = jobs.add("noa", NOW, List.of());
      jobs.save(job.begun(NOW).settled(NOW), List.of());
    }

    assertThat(jobs.find(ALL, open.number())).isPresent();
    assertThat(jobs.find(ALL, over.number())).isEmpty();
    assertThat(jobs.latest(ALL, 1_000)).hasSizeBetween(50, 250);
    assertThat(jobs.open()).extracting(SyncJob::number).containsExactly(open.number());
  }

  @Test
  default void an_interrupted_job_keeps_what_was_over_and_waits_with_the_rest() {
    SyncJobs jobs = noJobs();
    SyncJob job = add(jobs).begun(NOW);
    SyncPart done = job.parts().get(0).begun(NOW).done(MergeOutcome.NOTHING, NOW);
    SyncPart running = job.parts().get(1).begun(NOW);
    jobs.save(job, List.of(done, running));

    SyncJob found = jobs.open().get(0);
    SyncJob interrupted = found.interruptedOnceMore();
    jobs.save(interrupted, interrupted.changedSince(found));

    SyncJob kept = jobs.open().get(0);
    assertThat(kept.state()).isEqualTo(SyncJob.State.INTERRUPTED);
    assertThat(kept.interrupted()).isEqualTo(1);
    assertThat(kept.part(INSTANCE, running.journal()).orElseThrow().state())
        .isEqualTo(SyncPart.State.WAITING);
    assertThat(kept.parts()).contains(done);
  }
}
