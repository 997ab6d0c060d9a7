package io.greenjournal.web.command;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.web.wiring.Offline;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that remove something for good have in common: they show first and then do the same. */
final class RemovalOptions {
  @Option(names = "--preview", description = "Only says what would go.")
  private boolean preview;

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  /**
   * Opens the cache, shows or removes, and prints how much.
   *
   * @return the exit code
   */
  int run(
      Surroundings surroundings,
      Function<Offline.Tools, Map<InstanceId, Removed>> show,
      Function<Offline.Tools, Map<InstanceId, Removed>> remove) {
    Offline offline = Offline.in(dataDir.settings(surroundings));
    RemovedLines.print(surroundings, preview, offline.tend(preview ? show : remove));
    return 0;
  }
}
