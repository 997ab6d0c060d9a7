package io.greenjournal.bench.store;

import io.greenjournal.bench.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fills the cache and asks again for what it has, and prints how each stands beside its reference. */
public final class IngestReport {
  private static final int ROWS = 200_000;
  private static final int WARM = 30_000;

  private IngestReport() {}

  /** {@code --rows N}: how large the databases become, 200 000 by default. */
  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    List<String> given = Arrays.asList(args);
    int at = given.indexOf("--rows");
    int rows = at < 0 ? ROWS : Integer.parseInt(given.get(at + 1));
    System.out.printf(
        "# JDK %s, %d processors, %d rows%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), rows);
    try (Disk disk = new Disk()) {
      Filling.fill(disk.path("warm"), WARM);
      List<Target> targets = new ArrayList<>(filled(disk, rows));
      targets.addAll(new Replays().run(disk.path("full"), disk.path("bare.db")));
      targets.forEach(target -> System.out.println(target.line()));
    }
  }

  private static List<Target> filled(Disk disk, int rows)
      throws IOException, SQLException, InterruptedException {
    Import.Filled bare = new Import(disk).fill("bare.db", rows);
    Filling.Filled table = withoutTextIndex(disk.path("without-1"), rows);
    Filling.Filled full = Filling.fill(disk.path("full"), rows);
    table = faster(table, withoutTextIndex(disk.path("without-2"), rows));
    full = faster(full, Filling.fill(disk.path("full-2"), rows));
    long size = Disk.size(disk.path("full").resolve("journal.db"));
    System.out.printf("# reference of P9: %s into the same table and indexes%n", bare.how());
    System.out.printf(
        "# the cache has counts and dictionaries on both sides of P10; the index has prefixes of 2"
            + " and 3%n");
    System.out.printf("# %d bytes of bodies, %d bytes of journal.db%n", full.bytes(), size);
    return List.of(
        Target.atLeast(
            "P9 new rows / import", table.rowsPerSecond(), "rows/s", bare.rowsPerSecond(), 0.6),
        Target.atLeast(
            "P10 with text index / without",
            full.rowsPerSecond(),
            "rows/s",
            table.rowsPerSecond(),
            0.7),
        ofBodies((double) size / rows, (double) full.bytes() / rows));
  }

  private static Filling.Filled withoutTextIndex(Path directory, int rows) throws SQLException {
    Filling.withoutTextIndex(directory);
    return Filling.fill(directory, rows);
  }

  /** In turns and the better of two, since others use the machine too. */
  private static Filling.Filled faster(Filling.Filled one, Filling.Filled other) {
    return one.rowsPerSecond() > other.rowsPerSecond() ? one : other;
  }

  private static Target ofBodies(double size, double bodies) {
    return new Target(
        "P11 database / bodies", size, "B/message", bodies, size / bodies, 0.40, true);
  }
}
