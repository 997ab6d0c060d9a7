package io.greenjournal.core.house;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that lies in its place, as its name tells; nobody has looked into it.
 *
 * @param madeAt to the second
 * @param schema version of its tables
 */
public record BackupFile(Path file, Instant madeAt, String schema, long bytes) {}
