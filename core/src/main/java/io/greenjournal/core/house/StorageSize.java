package io.greenjournal.core.house;

import java.time.Instant;
import java.util.Optional;

/**
 * How large the cache is.
 *
 * @param cacheBytes of the records and all that is known of them
 * @param logBytes of what was written last and is not yet in its place
 * @param thumbnailBytes of the preview pictures
 * @param records messages and status posts
 * @param oldest time of the oldest record; empty when there is none
 */
public record StorageSize(
    long cacheBytes, long logBytes, long thumbnailBytes, long records, Optional<Instant> oldest) {}
