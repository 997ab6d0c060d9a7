package io.greenjournal.testkit.contract;

import static io.greenjournal.testkit.memory.Records.INSTANCE;
import static io.greenjournal.testkit.memory.Records.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.port.AuditLog;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every AuditLog promises. That a changed entry shows is for each adapter to prove on what it is made of. */
public interface AuditLogContract {
  /** One without entries. */
  AuditLog emptyAudit();

  @Test
  default void nothing_was_done_yet() {
    var audit = emptyAudit();

    assertThat(audit.latest(OptionalLong.empty(), 10)).isEmpty();
    assertThat(audit.verify()).isEqualTo(new AuditCheck(0, OptionalLong.empty()));
  }

  @Test
  default void the_newest_entries_come_first_and_the_next_page_goes_on() {
    var audit = filled(5);

    assertThat(audit.latest(OptionalLong.empty(), 2))
        .extracting(AuditEntry::number)
        .containsExactly(5L, 4L);
    assertThat(audit.latest(OptionalLong.of(4), 2))
        .extracting(AuditEntry::number)
        .containsExactly(3L, 2L);
    assertThat(audit.latest(OptionalLong.of(2), 10))
        .containsExactly(new AuditEntry(
            1,
            NOW,
            "noa",
            AuditAct.RETENTION.word(),
            INSTANCE.value(),
            Map.of("records", 0L, "payloads", 7L)));
    assertThat(audit.latest(OptionalLong.of(1), 10)).isEmpty();
  }

  @Test
  default void an_entry_may_have_no_subject_and_no_counts() {
    var audit = filled(1);

    audit.add(NOW.plusSeconds(1), "Ольга ✓", AuditAct.PLAN, "", Map.of());

    assertThat(audit.latest(OptionalLong.empty(), 1))
        .containsExactly(
            new AuditEntry(2, NOW.plusSeconds(1), "Ольга ✓", AuditAct.PLAN.word(), "", Map.of()));
  }

  @Test
  default void what_nobody_touched_is_as_it_was_written() {
    assertThat(filled(5).verify()).isEqualTo(new AuditCheck(5, OptionalLong.empty()));
  }

  private AuditLog filled(int entries) {
    var audit = emptyAudit();
    for (long i = 0; i < entries; i++) {
      audit.add(
          NOW, "noa", AuditAct.RETENTION, INSTANCE.value(), Map.of("records", i, "payloads", 7L));
    }
    return audit;
  }
}
