package io.greenjournal.bench.console;

import io.greenjournal.bench.sync.ApiProcess;
import io.greenjournal.bench.sync.SimulatedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/**
 * Kills the packaged console again and again in the middle of its rounds, starts it on what is left, and looks
 * whether records, calls, coverage and watermarks agree each time.
 *
 * <p>{@code --kills N}, 20 by default.
 */
public final class KillReport {
  private static final int INSTANCES = 100;
  private static final long FIRST = 1_101_000_001L;
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  /** What must not be, in words and as a query that counts it. */
  private static final String[][] WRONG = {
    {"journals whose calls added another number of records than there are", """
      SELECT count(*) FROM (SELECT inst, dir, count(*) AS n FROM message GROUP BY 1, 2) m
        LEFT JOIN (SELECT inst, dir, sum(added) AS n FROM sync_run GROUP BY 1, 2) r USING (inst, dir)
       WHERE ifnull(r.n, 0) <> m.n
      """},
    {"records twice", """
      SELECT count(*) FROM (SELECT 1 FROM message GROUP BY inst, dir, chat, id_message HAVING count(*) > 1)
      """},
    {"watermarks that no span of coverage ends at", """
      SELECT count(*) FROM journal_state s
       WHERE as_of_ms IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM coverage c WHERE c.inst = s.inst AND c.dir = s.dir AND c.to_ms = s.as_of_ms)
      """},
    {"watermarks after the last call that ended well", """
      SELECT count(*) FROM journal_state s
       WHERE as_of_ms > (SELECT max(ended_ms) FROM sync_run r WHERE r.inst = s.inst AND r.dir = s.dir AND failed = 0)
      """},
    {"calls that ended well after the watermark", """
      SELECT count(*) FROM sync_run r JOIN journal_state s USING (inst, dir)
       WHERE r.failed = 0 AND r.unreadable = 0 AND r.started_ms > s.as_of_ms
      """},
    {"records that the text index does not have, or has without a record", """
      SELECT abs((SELECT count(*) FROM message) - (SELECT count(*) FROM fts_docsize))
      """}
  };

  private KillReport() {}

  public static void main(String[] args) throws Exception {
    int at = Arrays.asList(args).indexOf("--kills");
    int kills = at < 0 ? 20 : Integer.parseInt(args[at + 1]);
    Path directory = Files.createTempDirectory("kill-report");
    Random random = new Random(5);
    long wrong = 0;
    try (ApiProcess api = ApiProcess.start(SimulatedApi.class, "50", "live")) {
      Path instances = directory.resolve("instances.json");
      Files.writeString(instances, LiveFleet.json(api.url(), FIRST, INSTANCES));
      for (int kill = 0; kill < kills; kill++) {
        try (ConsoleProcess console = ConsoleProcess.start(directory, instances, INTERVAL)) {
          Thread.sleep(2_000 + random.nextInt(4_000));
          console.kill();
        }
        wrong += look(directory.resolve("data").resolve("journal.db"), kill);
      }
    }
    System.out.printf("# %d kills, %d contradictions%n", kills, wrong);
  }

  /** As whoever opens the file next: the log of the killed process is taken in. */
  private static long look(Path file, int kill) throws SQLException, IOException {
    long wrong = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String[] one : WRONG) {
        long found = number(connection, one[1]);
        if (found > 0) {
          System.out.printf("# kill %d: %d %s%n", kill, found, one[0]);
        }
        wrong += found;
      }
      System.out.printf(
          "# kill %d: %d records, %d calls, integrity %s%n",
          kill,
          number(connection, "SELECT count(*) FROM message"),
          number(connection, "SELECT count(*) FROM sync_run"),
          text(connection, "PRAGMA integrity_check"));
    }
    return wrong;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(text(connection, sql));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
