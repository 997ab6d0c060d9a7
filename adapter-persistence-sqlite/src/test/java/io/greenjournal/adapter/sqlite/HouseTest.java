package io.greenjournal.adapter.sqlite;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.house.Job;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.JobLog;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
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
  void an_entry_of_the_audit_can_neither_be_changed_nor_deleted() {
    fill(2);

    assertThatThrownBy(() -> run("UPDATE audit SET who = 'nobody'"))
        .hasMessageContaining("only added to");
    assertThatThrownBy(() -> run("DELETE FROM audit")).hasMessageContaining("only added to");
    assertThat(cache.audit().latest(OptionalLong.empty(), 10)).hasSize(2);
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
