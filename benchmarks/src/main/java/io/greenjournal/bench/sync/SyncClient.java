package io.greenjournal.bench.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs the cases, one after the other, in the process that is measured. */
final class SyncClient {
  static final int LATENCY = 50;

  private SyncClient() {}

  public static void main(String[] args) throws Exception {
    Effort effort = Arrays.asList(args).contains("--long") ? Effort.LONG : Effort.SHORT;
    List<String> wanted = new ArrayList<>(Arrays.asList(args));
    wanted.removeIf(word -> word.startsWith("--") || word.isEmpty());
    say(
        "# JDK %s, %d processors, client -Xmx%.0fm, load average before %.2f",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Machine.heapLimit(),
        Machine.load());
    say(
        "# %d ms latency, %d messages an answer, %d calls at once, API in a process of its own",
        LATENCY, SimulatedApi.MESSAGES, Fleet.CONCURRENCY);
    try (ApiProcess api = ApiProcess.start(SimulatedApi.class, "" + LATENCY)) {
      warmUp(api, effort);
      if (wants(wanted, "full")) {
        new FullRounds(api, effort).run();
      }
      if (wants(wanted, "steady")) {
        new SteadyRounds(effort).run(api);
      }
      if (wants(wanted, "sick")) {
        new SickRounds(api, effort).run();
      }
    }
    say("# load average after %.2f", Machine.load());
    System.exit(0);
  }

  private static boolean wants(List<String> wanted, String name) {
    return wanted.isEmpty() || wanted.contains(name);
  }

  /** Both sides' code gets compiled; other instances each time, so that nobody has to wait for a turn. */
  private static void warmUp(ApiProcess api, Effort effort) {
    for (int i = 0; i < effort.warmUps(); i++) {
      try (Fleet fleet = new Fleet(api.url(), Fleet.FIRST + 1_000_000L * (i + 1), 500)) {
        Round.of(fleet::ask);
      }
    }
  }

  static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
