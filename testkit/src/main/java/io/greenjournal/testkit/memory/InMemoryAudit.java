package io.greenjournal.testkit.memory;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.port.AuditLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** An audit until the end of a test; nobody can get around it. Not thread-safe. */
public final class InMemoryAudit implements AuditLog {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public void add(Instant at, String who, AuditAct act, String subject, Map<String, Long> counts) {
    entries.add(new AuditEntry(entries.size() + 1L, at, who, act.word(), subject, counts));
  }

  @Override
  public List<AuditEntry> latest(OptionalLong before, int limit) {
    return entries.stream()
        .filter(entry -> entry.number() < before.orElse(Long.MAX_VALUE))
        .sorted(Comparator.comparing(AuditEntry::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public AuditCheck verify() {
    return new AuditCheck(entries.size(), OptionalLong.empty());
  }
}
