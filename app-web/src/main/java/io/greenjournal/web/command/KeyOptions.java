package io.greenjournal.web.command;

import io.greenjournal.web.Console;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the cache is, for commands that work on it and end. */
final class KeyOptions {
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

  /** Does something with the key of that cache. */
  <T> T with(Surroundings surroundings, Function<KeyTasks, T> work) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    ServeOptions.put(options, Setting.DATA_DIR, dataDir);
    ServeOptions.put(options, Setting.KEY_FILE, keyFile);
    Given given = Given.read(options, surroundings.environment(), surroundings.directory());
    Settings settings = new SettingsReader(given, surroundings.directory()).read();
    return Console.use(settings, KeyTasks.class, work);
  }
}
