package io.greenjournal.core.journal;

import java.time.Instant;

/**
 * A record in the cache: its newest and richest observation.
 *
 * @param at the time it is sorted by: the first one the vendor gave where that can be true, otherwise {@code
 *     firstSeenAt}; never changes
 * @param firstSeenAt when this cache first saw it
 */
public record CachedRecord(JournalRecord record, Instant at, Instant firstSeenAt) {}
