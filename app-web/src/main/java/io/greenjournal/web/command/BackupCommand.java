package io.greenjournal.web.command;

import io.greenjournal.core.journal.Backup;
import io.greenjournal.web.wiring.Offline;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "backup",
    description =
        "Copies the whole cache into one file, also while the console runs. The file is as private as the cache.")
final class BackupCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Surroundings surroundings;

  @Option(
      names = "--to",
      paramLabel = "<directory>",
      description = "Where to put it. Default: 'backups' in the data directory.")
  private @Nullable String to;

  @Option(
      names = "--keep",
      paramLabel = "<n>",
      description = "How many backups to keep there; older ones are deleted. Default: 7.")
  private @Nullable String keep;

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  BackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int kept = keep == null
        ? Offline.BACKUPS_KEPT
        : SettingsReader.orRefuse(
            new Given.Value(keep, "--keep", StartRefused.USAGE),
            text -> SettingsReader.numberTo(text, MOST),
            "a number from 1 to " + MOST);
    Settings settings = dataDir.settings(surroundings);
    Path place = to == null
        ? Offline.usualPlace(settings.dataDir())
        : surroundings.directory().resolve(to);
    Backup made = Offline.in(settings).backUp(place, kept);
    surroundings.out().println(made.file());
    surroundings
        .err()
        .println("%d records, schema %s, %d bytes"
            .formatted(made.records(), made.schema(), made.bytes()));
    return 0;
  }
}
