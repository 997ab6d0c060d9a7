package io.greenjournal.bench.console;

import com.fasterxml.jackson.databind.JsonNode;
import io.greenjournal.bench.Target;
import io.greenjournal.bench.sync.ApiProcess;
import io.greenjournal.bench.sync.Sickness;
import io.greenjournal.bench.sync.SimulatedApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The packaged console with 500 instances, each journal of which has something new at every call: how long the
 * first round takes, how fresh the journals stay, and whether 50 sick instances change that for the others.
 *
 * <p>{@code --rounds N} of ten seconds, 20 by default. The jar has to be built before.
 */
public final class ConsoleReport {
  private static final int INSTANCES = 500;
  private static final int OF_EACH_SICKNESS = 5;
  private static final long FIRST = 1_101_000_001L;
  private static final int LATENCY_MILLIS = 50;
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Path directory;
  private final int rounds;

  private ConsoleReport(Path directory, int rounds) {
    this.directory = directory;
    this.rounds = rounds;
  }

  public static void main(String[] args) throws Exception {
    int at = Arrays.asList(args).indexOf("--rounds");
    int rounds = at < 0 ? 20 : Integer.parseInt(args[at + 1]);
    new ConsoleReport(Files.createTempDirectory("console-report"), rounds).run();
  }

  private void run() throws Exception {
    System.out.printf(
        "# JDK %s, %d processors, %d instances, %d ms latency, a call a second for each instance"
            + " and method%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), INSTANCES, LATENCY_MILLIS);
    try (ApiProcess api =
        ApiProcess.start(SimulatedApi.class, Integer.toString(LATENCY_MILLIS), "live")) {
      Path instances = directory.resolve("instances.json");
      Files.writeString(instances, LiveFleet.json(api.url(), FIRST, INSTANCES));
      try (ConsoleProcess console = ConsoleProcess.start(directory, instances, INTERVAL)) {
        firstRound(console);
        Ages well = steady(api, console, "all well", Set.of());
        Ages others = steady(api, console, "50 sick", infect(api));
        System.out.println(Target.atMost(
                "oldest of the healthy, 50 sick / all well",
                others.at(0.99),
                "s",
                well.at(0.99),
                1.25 * well.at(0.99))
            .line());
        Duration stop = console.stop();
        System.out.printf("# ended with %d after %d ms%n", console.exitValue(), stop.toMillis());
      }
    }
  }

  private void firstRound(ConsoleProcess console) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Duration before = console.processorTime();
    int missing;
    do {
      Thread.sleep(200);
      missing = 0;
      for (JsonNode instance : console.json("/api/v1/instances")) {
        for (String journal : List.of("incoming", "outgoing", "statuses")) {
          missing += instance.path("journals").path(journal).path("asOf").isTextual() ? 0 : 1;
        }
      }
    } while (missing > 0);
    System.out.printf(
        Locale.ROOT,
        "# first round: %d journals in %.1f s after ready, %.1f s of processor; the wire alone at 64"
            + " at once takes %.1f s%n",
        3 * INSTANCES,
        (System.nanoTime() - start) / 1e9,
        console.processorTime().minus(before).toMillis() / 1e3,
        Math.ceil(3.0 * INSTANCES / 64) * LATENCY_MILLIS / 1e3);
  }

  private Ages steady(ApiProcess api, ConsoleProcess console, String name, Set<String> sick)
      throws IOException, InterruptedException {
    Ages ages = new Ages();
    api.counts();
    Duration before = console.processorTime();
    long start = System.nanoTime();
    long seconds = rounds * INTERVAL.toSeconds();
    for (int i = 0; i < seconds; i++) {
      Thread.sleep(1_000);
      JsonNode fleet = console.json("/api/v1/instances");
      ages.look(fleet, id -> !sick.contains(id), Instant.now(Clock.systemUTC()));
    }
    ApiProcess.Counts counts = api.counts();
    double busy =
        console.processorTime().minus(before).toNanos() / (double) (System.nanoTime() - start);
    System.out.printf(
        Locale.ROOT,
        "# %s: %d rounds of %d s, %d calls, age of healthy journals %s%n",
        name,
        rounds,
        INTERVAL.toSeconds(),
        counts.calls(),
        ages);
    System.out.printf(
        Locale.ROOT,
        "# %s: %.2f of a processor, heap %.0f MiB after a collection, %.0f MiB resident at most%n",
        name,
        busy,
        console.heapAfterCollection(),
        console.residentPeak());
    System.out.println(
        Target.atMost(name + ": refused as too early", counts.refused(), "calls", 0, 0)
            .line());
    return ages;
  }

  /** Five instances of each sickness. */
  private static Set<String> infect(ApiProcess api) throws IOException, InterruptedException {
    Set<String> sick = new HashSet<>();
    long next = FIRST;
    for (Sickness sickness : Sickness.values()) {
      if (sickness != Sickness.NONE) {
        api.infect(next, OF_EACH_SICKNESS, sickness);
        for (int i = 0; i < OF_EACH_SICKNESS; i++) {
          sick.add(Long.toString(next++));
        }
      }
    }
    return sick;
  }
}
