package io.greenjournal.core.port;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Who did what, when, and how much of it. Entries are only added. Each is tied to the one before, so that one that was
 * changed or taken out shows.
 */
public interface AuditLog {
  /**
   * @param subject an instance or the name of a file, {@code ""} for none; never a person of a chat
   * @param counts how much, by short names of letters
   */
  void add(Instant at, String who, AuditAct act, String subject, Map<String, Long> counts);

  /**
   * Newest first.
   *
   * @param before only entries with a smaller number; empty for the newest
   */
  List<AuditEntry> latest(OptionalLong before, int limit);

  AuditCheck verify();
}
