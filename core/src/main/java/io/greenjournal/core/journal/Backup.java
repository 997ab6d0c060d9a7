package io.greenjournal.core.journal;

import java.nio.file.Path;

/**
 * A copy of the whole cache that was found to be sound.
 *
 * @param schema version of its tables
 * @param bytes size of the file
 * @param records how many records it holds
 */
public record Backup(Path file, String schema, long bytes, long records) {}
