package io.greenjournal.web.house;

import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.Field;
import io.greenjournal.web.shell.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What views/house/data.html shows.
 *
 * @param plan what is done every day, as the form shows it
 * @param next when that is due
 * @param jobs the latest, newest first
 * @param person the field that asks whom to erase
 */
record DataView(
    List<Tile> tiles,
    PlanForm plan,
    Moment next,
    List<JobRow> jobs,
    String place,
    boolean backingUp,
    List<BackupRow> backups,
    Empty noBackups,
    List<KeptRow> kept,
    Empty noInstances,
    Field person) {
  record Tile(String name, String value, String rest) {}

  /**
   * @param zone whose hours they are, which belongs to nobody in particular
   * @param count how many backups stay
   */
  record PlanForm(boolean backsUp, List<Hour> hours, String zone, Field count) {}

  record Hour(String value, String text, boolean chosen) {}

  /** @param tone {@code good}, {@code warn}, {@code bad} or {@code info} */
  record JobRow(String what, String state, String tone, Moment at, String detail) {}

  /** @param tone of the word that says whether it was looked through; {@code ""} for not yet */
  record BackupRow(
      String name, Moment at, String size, String schema, String checked, String tone) {}

  /** @param kept for how long at this time, in words */
  record KeptRow(String name, String messenger, String id, String kept, Field days) {}

  /** Whether something is under way, so that looking again is worth it. */
  public boolean isBusy() {
    return backingUp || backups.stream().anyMatch(row -> row.tone().equals("info"));
  }

  /** The newest backup. */
  public Optional<BackupRow> newest() {
    return backups.stream().findFirst();
  }
}
