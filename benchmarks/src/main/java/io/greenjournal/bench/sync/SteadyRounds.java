package io.greenjournal.bench.sync;

import io.greenjournal.bench.Target;
import java.io.IOException;

/** Rounds over 300 instances, each as soon as the one before ended, without waiting and with threads. */
final class SteadyRounds {
  private static final int INSTANCES = 300;
  private static final double SLOWER = 1.25;

  private final Effort effort;

  SteadyRounds(Effort effort) {
    this.effort = effort;
  }

  void run(ApiProcess simulated) throws IOException {
    measure("simulated", simulated, true);
    measure("simulated", simulated, false);
    try (ApiProcess testkit =
        ApiProcess.start(TestkitApi.class, "" + SyncClient.LATENCY, "" + INSTANCES)) {
      measure("testkit", testkit, true);
      measure("testkit", testkit, false);
    }
  }

  private void measure(String where, ApiProcess api, boolean async) {
    Rounds.rest();
    String name = INSTANCES + " " + where + (async ? " async" : " blocking");
    try (Fleet fleet = new Fleet(api.url(), Fleet.FIRST, INSTANCES)) {
      Machine.forgetHeapPeak();
      double cpu = Machine.cpuMillis();
      Rounds rounds = Rounds.inARow(effort.inARow(), async ? fleet::ask : fleet::askBlocking);
      cpu = Machine.cpuMillis() - cpu;
      double peak = Machine.heapPeak();
      SyncClient.say(
          "# %s, %d rounds in a row: %s, %d attempts, %d incomplete, %.0f ms CPU per 1,000 answers,"
              + " heap peak %.0f MiB, after collection %.1f",
          name,
          effort.inARow(),
          rounds.spread(),
          fleet.attempts(),
          rounds.failed(),
          cpu * 1_000 / fleet.attempts(),
          peak,
          Machine.heapAfterCollection());
      System.out.println(FullRounds.ratio(
              name + " p50 / limit", rounds.spread().median(), Limit.inARow(fleet.calls()), SLOWER)
          .line());
      System.out.println(
          Target.atMost(name + " refused", fleet.refused(), "calls", fleet.attempts(), 0)
              .line());
    }
  }
}
