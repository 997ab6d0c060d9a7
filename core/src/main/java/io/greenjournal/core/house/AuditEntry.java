package io.greenjournal.core.house;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the audit.
 *
 * @param number in the order of writing, from 1
 * @param who the name of a user, or of what acted by itself
 * @param act the {@linkplain AuditAct#word word} of the act; perhaps one of another version
 * @param subject an instance or the name of a file, {@code ""} for none; never a person of a chat
 * @param counts how much, by name
 */
public record AuditEntry(
    long number, Instant at, String who, String act, String subject, Map<String, Long> counts) {
  public AuditEntry {
    counts = Map.copyOf(counts);
  }
}
