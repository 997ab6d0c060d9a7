package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.house.Job;
import io.greenjournal.core.port.JobLog;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every JobLog promises. */
public interface JobLogContract {
  /** One in which nothing was done. */
  JobLog noJobsYet();

  @Test
  default void a_job_runs_until_it_is_said_how_it_went() {
    var jobs = noJobsYet();
    assertThat(jobs.last(Job.Kind.BACKUP)).isEmpty();
    long number = jobs.begin(Job.Kind.BACKUP, NOW);
    assertThat(jobs.last(Job.Kind.BACKUP))
        .contains(new Job(number, Job.Kind.BACKUP, Job.State.RUNNING, NOW, Optional.empty(), ""));

    jobs.end(number, Job.State.DONE, NOW.plusSeconds(2), "journal.db");

    assertThat(jobs.last(Job.Kind.BACKUP))
        .contains(new Job(
            number,
            Job.Kind.BACKUP,
            Job.State.DONE,
            NOW,
            Optional.of(NOW.plusSeconds(2)),
            "journal.db"));
    assertThat(jobs.last(Job.Kind.RETENTION)).isEmpty();
  }

  @Test
  default void jobs_come_newest_first() {
    var jobs = noJobsYet();
    long first = jobs.begin(Job.Kind.BACKUP, NOW);
    long second = jobs.begin(Job.Kind.RETENTION, NOW);
    long third = jobs.begin(Job.Kind.BACKUP, NOW);

    assertThat(jobs.latest(10)).extracting(Job::number).containsExactly(third, second, first);
    assertThat(jobs.latest(2)).extracting(Job::number).containsExactly(third, second);
    assertThat(jobs.last(Job.Kind.BACKUP).orElseThrow().number()).isEqualTo(third);
  }

  @Test
  default void a_job_that_still_runs_by_the_book_was_interrupted() {
    var jobs = noJobsYet();
    long first = jobs.begin(Job.Kind.BACKUP, NOW);
    jobs.end(first, Job.State.FAILED, NOW.plusSeconds(2), "full");
    jobs.begin(Job.Kind.RETENTION, NOW.plusSeconds(3));

    jobs.interrupt(NOW.plusSeconds(60));
    jobs.interrupt(NOW.plusSeconds(90));

    assertThat(jobs.latest(10))
        .extracting(Job::state)
        .containsExactly(Job.State.INTERRUPTED, Job.State.FAILED);
    assertThat(jobs.latest(10))
        .extracting(Job::endedAt)
        .containsExactly(Optional.of(NOW.plusSeconds(60)), Optional.of(NOW.plusSeconds(2)));
    assertThat(jobs.last(Job.Kind.BACKUP).orElseThrow().detail()).isEqualTo("full");
  }

  @Test
  default void of_each_kind_only_the_latest_are_kept() {
    var jobs = noJobsYet();
    long other = jobs.begin(Job.Kind.RETENTION, NOW);
    for (int i = 0; i < 200; i++) {
      jobs.begin(Job.Kind.BACKUP, NOW.plusSeconds(i));
    }

    assertThat(jobs.latest(1_000)).hasSizeBetween(31, 200);
    assertThat(jobs.last(Job.Kind.BACKUP))
        .hasValueSatisfying(job -> assertThat(job.beganAt()).isEqualTo(NOW.plusSeconds(199)));
    assertThat(jobs.last(Job.Kind.RETENTION))
        .as("no kind pushes another out")
        .hasValueSatisfying(job -> assertThat(job.number()).isEqualTo(other));
  }
}
