package io.greenjournal.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures every depth of reading and prints how each stands beside its reference. */
public final class DecodeReport {
  private DecodeReport() {}

  /** {@code --long} measures longer and in three processes, for figures that are published. */
  public static void main(String[] args) throws RunnerException {
    Map<String, Cost> costs = run(Arrays.asList(args).contains("--long"));
    double bytes = new JournalGenerator(1).body(DecodeBench.MESSAGES).length;
    System.out.printf(
        "# JDK %s, %d processors, %d messages, %.0f bytes%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), DecodeBench.MESSAGES, bytes);
    costs.forEach((name, cost) -> System.out.printf(
        "# %s: %.0f MB/s, %.2f us and %.0f bytes allocated a message%n",
        name, bytes / cost.micros, cost.micros / DecodeBench.MESSAGES, cost.allocated));
    targets(costs, bytes).forEach(target -> System.out.println(target.line()));
  }

  private static List<Target> targets(Map<String, Cost> costs, double bytes) {
    double tokens = bytes / cost(costs, "tokenScan").micros;
    double rows = bytes / cost(costs, "rows").micros;
    return List.of(
        Target.atLeast("P1 rows / token scan", rows, "MB/s", tokens, 0.7),
        Target.atLeast(
            "P2 rows / databind", rows, "MB/s", bytes / cost(costs, "databind").micros, 1.25),
        Target.atLeast(
            "P3 full model / token scan", bytes / cost(costs, "full").micros, "MB/s", tokens, 0.45),
        Target.atMost(
            "P4 rows allocate",
            cost(costs, "rows").allocated,
            "B/message",
            cost(costs, "databind").allocated,
            700),
        Target.atLeast(
            "P5 slices and hashes / token scan",
            bytes / cost(costs, "slices").micros,
            "MB/s",
            tokens,
            1.6));
  }

  private static Cost cost(Map<String, Cost> costs, String name) {
    return Objects.requireNonNull(costs.get(name), name);
  }

  private static Map<String, Cost> run(boolean isLong) throws RunnerException {
    Collection<RunResult> results = new Runner(new OptionsBuilder()
            .include(DecodeBench.class.getName() + "\\.")
            .addProfiler(GCProfiler.class)
            .forks(isLong ? 3 : 1)
            .warmupIterations(isLong ? 5 : 3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(isLong ? 5 : 3)
            .measurementTime(TimeValue.seconds(1))
            .jvmArgsAppend("-Xms1g", "-Xmx1g")
            .verbosity(isLong ? VerboseMode.NORMAL : VerboseMode.SILENT)
            .build())
        .run();
    return results.stream()
        .collect(Collectors.toMap(
            r -> r.getPrimaryResult().getLabel(), Cost::of, (a, b) -> a, TreeMap::new));
  }

  /** Of the whole body in microseconds, of one message in bytes. */
  private record Cost(double micros, double allocated) {
    static Cost of(RunResult result) {
      double allocated = result.getSecondaryResults().entrySet().stream()
          .filter(e -> e.getKey().contains("gc.alloc.rate.norm"))
          .mapToDouble(e -> e.getValue().getScore())
          .findFirst()
          .orElse(0);
      return new Cost(result.getPrimaryResult().getScore(), allocated / DecodeBench.MESSAGES);
    }
  }
}
