package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static io.greenjournal.testkit.memory.Records.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.house.Job;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.JobLog;
import io.greenjournal.core.port.UpkeepPlans;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books of the house: what is to be done, what was done, and by whom. */
class HouseTest {
  private static final AccessScope ALL = AccessScope.everything();

  @TempDir
  Path directory;

  private SqliteCache cache;

  @BeforeEach
  void open() {
    cache = Caches.open(directory);
  }

  @AfterEach
  void close() {
    cache.close();
  }

  private void reopen() {
    cache.close();
    cache = Caches.reopen(directory);
  }

  @Test
  void a_plan_stays_as_it_was_changed_to() {
    assertThat(cache.plans().plan()).isEqualTo(UpkeepPlan.DEFAULT);
    UpkeepPlan other = new UpkeepPlan(false, 23, 30);

    cache.plans().change(other);
    reopen();

    assertThat(cache.plans().plan()).isEqualTo(other);
  }

  @Test
  void an_instance_is_kept_for_ever_until_somebody_says_how_long() {
    UpkeepPlans plans = cache.plans();
    assertThat(plans.retention(ALL)).isEmpty();

    plans.keep(INSTANCE, OptionalInt.of(30));
    plans.keep(INSTANCE, OptionalInt.of(90));
    plans.keep(OTHER, OptionalInt.of(365));
    plans.keep(new InstanceId("9999999999"), OptionalInt.of(1));

    assertThat(plans.retention(ALL)).isEqualTo(Map.of(INSTANCE, 90, OTHER, 365));
    assertThat(plans.retention(AccessScope.only(Set.of(OTHER)))).isEqualTo(Map.of(OTHER, 365));
    plans.keep(OTHER, OptionalInt.empty());
    cache.registry().remove(INSTANCE);
    assertThat(plans.retention(ALL)).isEmpty();
    assertThatThrownBy(() -> plans.keep(OTHER, OptionalInt.of(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_job_that_still_runs_by_the_book_at_the_start_was_interrupted() {
    JobLog jobs = cache.jobs();
    long first = jobs.begin(Job.Kind.BACKUP, NOW);
    jobs.end(first, Job.State.DONE, NOW.plusSeconds(2), "journal.db");
    jobs.begin(Job.Kind.RETENTION, NOW.plusSeconds(3));
    reopen();

    cache.jobs().interrupt(NOW.plusSeconds(60));

    assertThat(cache.jobs().last(Job.Kind.BACKUP)).hasValueSatisfying(job -> {
      assertThat(job.state()).isEqualTo(Job.State.DONE);
      assertThat(job.detail()).isEqualTo("journal.db");
    });
    assertThat(cache.jobs().latest(10))
        .extracting(Job::state)
        .containsExactly(Job.State.INTERRUPTED, Job.State.DONE);
  }

  @Test
  void of_each_kind_of_job_only_the_latest_are_kept() {
    for (int i = 0; i < 100; i++) {
      cache.jobs().begin(Job.Kind.BACKUP, NOW.plusSeconds(i));
    }

    assertThat(cache.jobs().latest(1_000)).hasSizeBetween(30, 70);
    assertThat(cache.jobs().last(Job.Kind.BACKUP))
        .hasValueSatisfying(job -> assertThat(job.beganAt()).isEqualTo(NOW.plusSeconds(99)));
  }

  @Test
  void an_entry_of_the_audit_can_neither_be_changed_nor_deleted() {
    fill(2);

    assertThatThrownBy(() -> run("UPDATE audit SET who = 'nobody'"))
        .hasMessageContaining("only added to");
    assertThatThrownBy(() -> run("DELETE FROM audit")).hasMessageContaining("only added to");
    assertThat(cache.audit().latest(OptionalLong.empty(), 10)).hasSize(2);
  }

  @Test
  void the_newest_entries_come_first_and_the_next_page_goes_on() {
    fill(5);

    assertThat(cache.audit().latest(OptionalLong.empty(), 2))
        .extracting(AuditEntry::number)
        .containsExactly(5L, 4L);
    assertThat(cache.audit().latest(OptionalLong.of(4), 10))
        .extracting(AuditEntry::number)
        .containsExactly(3L, 2L, 1L);
    assertThat(cache.audit().latest(OptionalLong.of(2), 10))
        .containsExactly(new AuditEntry(
            1,
            NOW,
            "noa",
            AuditAct.RETENTION.word(),
            INSTANCE.value(),
            Map.of("records", 0L, "payloads", 7L)));
  }

  @Test
  void whoever_gets_around_the_triggers_is_seen() {
    fill(5);
    assertThat(cache.audit().verify()).isEqualTo(new AuditCheck(5, OptionalLong.empty()));
    run("DROP TRIGGER audit_is_not_changed");
    run("DROP TRIGGER audit_is_not_cut");

    run("UPDATE audit SET who = 'nobody' WHERE id = 4");
    assertThat(cache.audit().verify().broken()).hasValue(4);
    run("UPDATE audit SET who = 'noa' WHERE id = 4");
    assertThat(cache.audit().verify().broken()).isEmpty();
    run("DELETE FROM audit WHERE id = 2");
    assertThat(cache.audit().verify().broken()).hasValue(3);
  }

  @Test
  void another_process_adds_to_the_same_audit() {
    fill(1);

    SqliteCache.auditIn(directory).add(NOW, "command line", AuditAct.BACKUP, "a.db", Map.of());
    fill(1);

    assertThat(cache.audit().latest(OptionalLong.empty(), 10))
        .extracting(AuditEntry::who)
        .containsExactly("noa", "command line", "noa");
    assertThat(cache.audit().verify()).isEqualTo(new AuditCheck(3, OptionalLong.empty()));
  }

  private void fill(int entries) {
    AuditLog audit = cache.audit();
    for (long i = 0; i < entries; i++) {
      audit.add(
          NOW, "noa", AuditAct.RETENTION, INSTANCE.value(), Map.of("records", i, "payloads", 7L));
    }
  }

  private void run(String statement) {
    cache.database().write(sql -> sql.update(statement));
  }
}
