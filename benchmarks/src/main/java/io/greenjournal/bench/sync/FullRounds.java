package io.greenjournal.bench.sync;

import io.greenjournal.bench.Target;
import java.io.IOException;

/** Three journals of 500 instances: time, refusals, processor time and memory. */
final class FullRounds {
  private static final int INSTANCES = 500;
  private static final double SLOWER = 1.25;
  private static final double FASTER = 100;
  private static final double HEAP = 256;

  private final ApiProcess api;
  private final Effort effort;

  FullRounds(ApiProcess api, Effort effort) {
    this.api = api;
    this.effort = effort;
  }

  void run() throws IOException, InterruptedException {
    try (Fleet fleet = new Fleet(api.url(), Fleet.FIRST, INSTANCES)) {
      Round.of(fleet::ask);
      double round = apart(fleet);
      inARow(fleet);
      oneByOne(round);
      memory(fleet);
    }
  }

  private double apart(Fleet fleet) throws IOException, InterruptedException {
    api.counts();
    double cpu = Machine.cpuMillis();
    Rounds rounds = Rounds.apart(effort.apart(), fleet::ask);
    cpu = Machine.cpuMillis() - cpu;
    ApiProcess.Counts counts = api.counts();
    Spread spread = rounds.spread();
    SyncClient.say(
        "# P16 %d rounds apart: %s, %d calls, %d refused, %d incomplete, %.0f ms CPU per 1,000 answers",
        effort.apart(),
        spread,
        counts.calls(),
        counts.refused(),
        rounds.failed(),
        cpu * 1_000 / counts.calls());
    double limit = Limit.apart(fleet.calls());
    print(ratio("P16 round p50 / limit", spread.median(), limit, SLOWER));
    print(ratio("P16 round p95 / limit", spread.p95(), limit, SLOWER));
    return spread.median();
  }

  private void inARow(Fleet fleet) throws IOException, InterruptedException {
    Rounds.rest();
    api.counts();
    Rounds rounds = Rounds.inARow(effort.inARow(), fleet::ask);
    ApiProcess.Counts counts = api.counts();
    SyncClient.say(
        "# P16 %d rounds in a row: %s, %d calls, %d incomplete",
        effort.inARow(), rounds.spread(), counts.calls(), rounds.failed());
    print(ratio(
        "P16 round in a row p50 / limit",
        rounds.spread().median(),
        Limit.inARow(fleet.calls()),
        SLOWER));
    print(Target.atMost("P16 refused in a row", counts.refused(), "calls", counts.calls(), 0));
  }

  private void oneByOne(double round) throws IOException, InterruptedException {
    Rounds.rest();
    SdkLoop loop = new SdkLoop(api.url());
    long first = Fleet.FIRST + 900_000_000L;
    loop.round(first, 2);
    double once = loop.round(first + 2, effort.loop());
    double all = once / effort.loop() * INSTANCES;
    SyncClient.say("# P17 one by one: %d instances in %.0f ms", effort.loop(), once);
    print(new Target(
        "P17 one by one (scaled) / round", all, "ms", round, all / round, FASTER, false));
  }

  private void memory(Fleet fleet) {
    Rounds.rest();
    double before = Machine.heapAfterCollection();
    Machine.forgetHeapPeak();
    Round round = Round.of(fleet::ask);
    double peak = Machine.heapPeak();
    double held = Machine.heapAfterCollection();
    long bytes = round.readings().stream()
        .flatMap(reading -> reading.items().stream())
        .mapToLong(record -> record.payload().bytes().length)
        .sum();
    int answers = round.readings().size();
    round = new Round(round.millis(), round.failed(), java.util.List.of());
    double after = Machine.heapAfterCollection();
    SyncClient.say(
        "# P18 heap: %.1f MiB before, %.1f with %d answers (%.1f MiB) kept, %.1f when forgotten",
        before, held, answers, bytes / 1048576.0, after);
    print(Target.atMost("P18 heap after a round", after, "MiB", before, HEAP));
    print(Target.atMost("P18 heap, all answers kept", held, "MiB", before, HEAP));
    print(Target.atMost("P18 heap peak, garbage included", peak, "MiB", before, HEAP));
  }

  static Target ratio(String name, double value, double reference, double limit) {
    return new Target(name, value, "ms", reference, value / reference, limit, true);
  }

  private static void print(Target target) {
    System.out.println(target.line());
  }
}
