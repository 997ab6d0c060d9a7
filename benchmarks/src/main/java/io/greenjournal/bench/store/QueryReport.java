package io.greenjournal.bench.store;

import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.bench.PrefixIndex;
import io.greenjournal.bench.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * Asks a cache of many rows what the pages ask (P12 to P14), and prints how large it is (P11).
 *
 * <p>{@code --rows N}, 200 000 by default; {@code --dir D} keeps the cache there and takes it again the next time.
 */
public final class QueryReport {
  private static final int ROWS = 200_000;
  private static final String MADE = "rows";

  private QueryReport() {}

  public static void main(String[] args) throws IOException, SQLException {
    List<String> given = Arrays.asList(args);
    int rows = Integer.parseInt(value(given, "--rows", Integer.toString(ROWS)));
    String kept = value(given, "--dir", "");
    System.out.printf(
        "# JDK %s, %d processors, %d rows%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), rows);
    if (kept.isEmpty()) {
      try (Disk disk = new Disk()) {
        Files.createDirectory(disk.path("cache"));
        report(disk.path("cache"), rows);
      }
    } else {
      report(Files.createDirectories(Path.of(kept)), rows);
    }
  }

  private static String value(List<String> args, String option, String otherwise) {
    int at = args.indexOf(option);
    return at < 0 ? otherwise : args.get(at + 1);
  }

  private static void report(Path directory, int rows) throws IOException, SQLException {
    Path made = directory.resolve(MADE);
    if (!Files.exists(made)) {
      fill(directory, rows);
      Files.writeString(made, Integer.toString(rows));
    } else if (!Files.readString(made).equals(Integer.toString(rows))) {
      throw new IllegalArgumentException(directory + " holds another number of rows");
    }
    try (SqliteCache cache = Filling.open(directory);
        Questions questions = new Questions(cache, directory.resolve("journal.db"))) {
      questions.ask().forEach(target -> System.out.println(target.line()));
    }
  }

  private static void fill(Path directory, int rows) throws IOException {
    History history = new History(rows);
    try (SqliteCache cache = Filling.open(directory)) {
      history.fill(cache);
      cache.awaitUpkeep();
    }
    Path file = directory.resolve("journal.db");
    double size = (double) Disk.size(file);
    double prefixes = PrefixIndex.bytes(file);
    System.out.printf(
        "# %.0f rows/s in; journal.db %d bytes, of which prefixes %.0f; thumbnails.db %d bytes;"
            + " bodies %d bytes%n",
        history.rowsPerSecond(),
        (long) size,
        prefixes,
        Disk.size(directory.resolve("thumbnails.db")),
        history.bytes());
    double received = (double) history.bytes() / rows;
    System.out.println(ofBodies("P11 database / bodies", (size - prefixes) / rows, received));
    System.out.println(ofBodies("P11 the same with the index of prefixes", size / rows, received));
  }

  private static String ofBodies(String name, double size, double received) {
    return new Target(name, size, "B/message", received, size / received, 0.40, true).line();
  }
}
