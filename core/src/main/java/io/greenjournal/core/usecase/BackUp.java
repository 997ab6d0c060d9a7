package io.greenjournal.core.usecase;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.journal.Backup;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.core.port.Backups;
import io.greenjournal.core.port.StorageRefusedException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Use case: make a backup, and tell the audit of it where that can be written. */
public final class BackUp {
  private final Backups backups;
  private final AuditLog audit;
  private final InstantSource clock;

  public BackUp(Backups backups, AuditLog audit, InstantSource clock) {
    this.backups = backups;
    this.audit = audit;
    this.clock = clock;
  }

  /** As {@link Backups#make}. */
  public Backup backUp(String who, Path directory, int keep) {
    Backup made = backups.make(directory, keep);
    try {
      audit.add(
          clock.instant(),
          who,
          AuditAct.BACKUP,
          String.valueOf(made.file().getFileName()),
          Map.of("records", made.records(), "bytes", made.bytes()));
    } catch (StorageRefusedException e) {
      // On a full disk a backup elsewhere is just what is needed.
    }
    return made;
  }
}
