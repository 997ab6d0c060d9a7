package io.greenjournal.web.command;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data-dir} and {@code --key-file} of the commands that look after the cache. */
final class DataDirOption {
  @Option(
      names = "--data-dir",
      paramLabel = "<directory>",
      description =
          "Where the cache is kept. Default: ./green-journal-data. [GREEN_JOURNAL_DATA_DIR]")
  private @Nullable String dataDir;

  @Option(
      names = "--key-file",
      paramLabel = "<file>",
      description = "The key. Default: journal.key in the data directory. [GREEN_JOURNAL_KEY_FILE]")
  private @Nullable String keyFile;

  Settings settings(Surroundings surroundings) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    ServeOptions.put(options, Setting.DATA_DIR, dataDir);
    ServeOptions.put(options, Setting.KEY_FILE, keyFile);
    Given given = Given.read(options, surroundings.environment(), surroundings.directory());
    return new SettingsReader(given, surroundings.directory()).read();
  }
}
