package io.greenjournal.bench.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The least that filling such a table takes: the {@code sqlite3} shell where there is one, else bare statements. */
final class Import {
  private static final String SHELL = "sqlite3";

  private final Disk disk;

  Import(Disk disk) {
    this.disk = disk;
  }

  /**
   * What filled the table, and how fast.
   *
   * @param how in words
   */
  record Filled(String how, double rowsPerSecond) {}

  /** Fills a new database of this name. */
  Filled fill(String name, int rows) throws IOException, SQLException, InterruptedException {
    try (Connection connection = Disk.open(disk.path(name))) {
      Disk.run(connection, BareTable.SCHEMA);
    }
    Optional<String> version = shellVersion();
    return version.isPresent()
        ? byShell(name, rows, version.get())
        : new Filled("bare prepared statements through JDBC", byStatements(name, rows));
  }

  private static Optional<String> shellVersion() throws InterruptedException {
    try {
      Process shell = new ProcessBuilder(SHELL, "--version").start();
      String version = new String(
          shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return shell.waitFor() == 0 ? Optional.of(version.split(" ", 2)[0]) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Filled byShell(String name, int rows, String version)
      throws IOException, InterruptedException {
    Path csv = disk.path("rows.csv");
    write(csv, rows);
    long start = System.nanoTime();
    Process shell = new ProcessBuilder(
            SHELL,
            "-cmd",
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-262144;"
                + " PRAGMA wal_autocheckpoint=8000;",
            disk.path(name).toString(),
            ".mode csv",
            ".import " + csv + " message")
        .redirectErrorStream(true)
        .start();
    String said =
        new String(shell.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (shell.waitFor() != 0) {
      throw new IOException("the shell failed: " + said);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.delete(csv);
    return new Filled(".import of sqlite3 " + version, rows / seconds);
  }

  private static void write(Path csv, int rows) throws IOException {
    BareTable table = new BareTable();
    try (BufferedWriter out = Files.newBufferedWriter(csv)) {
      Messages.each(rows, batch -> {
        for (Object[] row : table.rows(batch)) {
          write(out, row);
        }
      });
    }
  }

  private static void write(BufferedWriter out, Object[] row) {
    try {
      for (int i = 0; i < row.length; i++) {
        out.write(i == 0 ? "" : ",");
        out.write(
            row[i] instanceof String text
                ? '"' + text.replace("\"", "\"\"") + '"'
                : row[i].toString());
      }
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double byStatements(String name, int rows) throws SQLException {
    BareTable table = new BareTable();
    long[] nanos = {0};
    try (Connection connection = Disk.open(disk.path(name));
        PreparedStatement insert = connection.prepareStatement(BareTable.INSERT)) {
      connection.setAutoCommit(false);
      Messages.each(rows, batch -> {
        List<Object[]> prepared = table.rows(batch);
        long start = System.nanoTime();
        insert(connection, insert, prepared);
        nanos[0] += System.nanoTime() - start;
      });
    }
    return rows / (nanos[0] / 1e9);
  }

  private static void insert(Connection connection, PreparedStatement insert, List<Object[]> rows) {
    try {
      for (Object[] row : rows) {
        for (int i = 0; i < BareTable.COLUMNS; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.executeUpdate();
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
