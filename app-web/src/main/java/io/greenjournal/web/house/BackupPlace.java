package io.greenjournal.web.house;

import java.nio.file.Path;

/** Where backups are made. */
public record BackupPlace(Path directory) {}
