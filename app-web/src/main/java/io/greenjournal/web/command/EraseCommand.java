package io.greenjournal.web.command;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.web.wiring.Offline;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "erase",
    description = {
      "Erases a person from every instance for good: chats with them and what they wrote elsewhere. The console must not be running.",
      "What others quoted or wrote about them stays, and so do older backups."
    })
final class EraseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "<id>",
      description = "Ids of the person as the vendor spells them, such as 79001234567@c.us.")
  private List<String> ids = List.of();

  @Option(names = "--preview", description = "Only says what would go.")
  private boolean preview;

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  EraseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Set<String> person = Set.copyOf(ids);
    AccessScope all = AccessScope.everything();
    Offline offline = Offline.in(dataDir.settings(surroundings));
    RemovedLines.print(
        surroundings,
        preview,
        offline.tend(upkeep ->
            preview ? upkeep.previewErase(all, person) : upkeep.erase(all, person, offline.now())));
    return 0;
  }
}
