package io.greenjournal.core.house;

import java.util.OptionalLong;

/**
 * Whether the audit is as it was written. An end that was cut off does not show by itself: whoever kept the number of
 * an earlier check sees it.
 *
 * @param entries how many there are
 * @param broken number of the first entry that was changed, or before which one is missing; empty when all is well
 */
public record AuditCheck(long entries, OptionalLong broken) {}
