package io.greenjournal.web.command;

import io.greenjournal.web.wiring.Offline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rebuild",
    description =
        "Makes counts, figures and the search index anew from the records, and gives free space back. The console must not be running.")
final class RebuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  RebuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long bytes = Offline.in(dataDir.settings(surroundings)).tend(tools -> {
      tools.upkeep().rebuild();
      return tools.upkeep().giveBackSpace();
    });
    surroundings.out().println("Made anew; %d bytes given back.".formatted(bytes));
    return 0;
  }
}
