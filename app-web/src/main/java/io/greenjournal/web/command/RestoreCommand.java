package io.greenjournal.web.command;

import io.greenjournal.core.journal.Backup;
import io.greenjournal.web.wiring.Offline;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "restore",
    description =
        "Puts a backup in the place of the cache, which must not be running. The backup is checked first and the old cache kept aside.")
final class RestoreCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "<file>", description = "A file that 'backup' made.")
  private String file = "";

  @Option(names = "--check", description = "Only checks the backup; changes nothing.")
  private boolean checkOnly;

  @Option(
      names = "--without-key",
      description =
          "Takes a backup whose tokens the key does not open; each must then be given again.")
  private boolean withoutKey;

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  RestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path backup = surroundings.directory().resolve(file);
    Offline offline = Offline.in(dataDir.settings(surroundings));
    Backup sound = offline.check(backup, !withoutKey);
    surroundings
        .out()
        .println("%s is sound: %d records, schema %s."
            .formatted(backup, sound.records(), sound.schema()));
    if (!checkOnly) {
      Optional<Path> aside = offline.restore(backup, !withoutKey);
      surroundings.out().println("Restored.");
      aside.ifPresent(
          old -> surroundings.out().println("The cache that was there is kept as " + old + "."));
    }
    return 0;
  }
}
