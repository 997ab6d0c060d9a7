package io.greenjournal.bench.store;

import io.greenjournal.adapter.sqlite.SqliteCache;
import io.greenjournal.bench.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks a fleet again for what the cache has, beside a store that reads and writes everything each time. */
final class Replays {
  private static final int WARM = 5;
  private static final int ROUNDS = 15;
  private static final int NAIVE_ROUNDS = 5;

  private final List<Fleet.Answer> answers = Fleet.answers();
  private final List<Target> targets = new ArrayList<>();
  private Instant now = Instant.ofEpochSecond(1_763_000_100L);

  /**
   * @param directory of a cache that is full already
   * @param naive a database with as many rows
   */
  List<Target> run(Path directory, Path naive) throws IOException, SQLException {
    double everything = naive(naive);
    System.out.printf("# naive: %.0f ms a round, all of it in one transaction%n", everything);
    try (SqliteCache cache = Filling.open(directory);
        Polls polls = new Polls(cache);
        Connection onlooker = Disk.open(directory.resolve("journal.db"))) {
      polls.round(answers, now);
      unchanged(polls, everything);
      untouched(polls, onlooker, directory.resolve("journal.db-wal"));
      oneNewEach(polls, everything);
    }
    return targets;
  }

  private double naive(Path file) throws IOException, SQLException {
    try (NaiveStore store = new NaiveStore(file)) {
      store.round(answers);
      store.round(answers);
      double[] millis = new double[NAIVE_ROUNDS];
      for (int i = 0; i < NAIVE_ROUNDS; i++) {
        long start = System.nanoTime();
        store.round(answers);
        millis[i] = millisSince(start);
      }
      return best(millis);
    }
  }

  private void unchanged(Polls polls, double everything) {
    double[] calls = new double[ROUNDS];
    double[] writing = new double[ROUNDS];
    for (int i = -WARM; i < ROUNDS; i++) {
      now = now.plusSeconds(60);
      long start = System.nanoTime();
      polls.answersOf(answers, now);
      double called = millisSince(start);
      polls.settle();
      if (i >= 0) {
        calls[i] = called;
        writing[i] = millisSince(start) - called;
      }
    }
    double both = best(calls) + best(writing);
    System.out.printf(
        "# unchanged: %.1f ms a round, and %.1f ms for noting 400 calls in one transaction%n",
        best(calls), best(writing));
    targets.add(faster("P6 unchanged / naive", best(calls), everything, 150));
    targets.add(faster("P6 with the noting of calls", both, everything, 150));
  }

  /** Other connections see the version change with each commit of somebody else. */
  private void untouched(Polls polls, Connection onlooker, Path log) throws SQLException {
    polls.settle();
    long version = number(onlooker, "PRAGMA data_version");
    long rows = number(onlooker, "SELECT count(*) FROM message");
    long size = Disk.size(log);
    now = now.plusSeconds(1);
    polls.answersOf(answers, now);
    long commits = number(onlooker, "PRAGMA data_version") - version;
    targets.add(Target.atMost("P8 commits by an unchanged round", commits, "", 400, 0));
    targets.add(
        Target.atMost("P8 log grows by an unchanged round", Disk.size(log) - size, "B", size, 0));
    polls.settle();
    targets.add(Target.atMost(
        "P8 message rows after the calls are noted",
        number(onlooker, "SELECT count(*) FROM message") - rows,
        "",
        rows,
        0));
  }

  private void oneNewEach(Polls polls, double everything) {
    double[] millis = new double[WARM];
    List<Fleet.Answer> growing = answers;
    for (int i = -2; i < WARM; i++) {
      growing = Fleet.oneMore(growing, i + 3);
      now = now.plusSeconds(60);
      long start = System.nanoTime();
      polls.roundAtOnce(growing, now);
      if (i >= 0) {
        millis[i] = millisSince(start);
      }
    }
    System.out.printf(
        "# one new message each: %.1f ms a round, up to 64 calls at once%n", best(millis));
    targets.add(faster("P7 one new each / naive", best(millis), everything, 20));
  }

  /** In messages a second. */
  private static Target faster(String name, double millis, double reference, double limit) {
    return Target.atLeast(
        name,
        Fleet.MESSAGES / millis * 1_000,
        "messages/s",
        Fleet.MESSAGES / reference * 1_000,
        limit);
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  /** Others use the machine too; what a round costs is what it costs undisturbed. */
  private static double best(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }
}
