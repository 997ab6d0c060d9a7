package io.greenjournal.web.command;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The values that were given: options override the environment, which overrides the file. */
final class Given {
  /** Looked for in the working directory. */
  static final String FILE = "green-journal.properties";

  /**
   * @param origin how to name it to who gave it, such as {@code --port}
   * @param exitCode what to end with when the value is no good
   */
  record Value(String text, String origin, int exitCode) {
    StartRefused refused(String allowed) {
      return new StartRefused(exitCode, "%s: '%s' is not %s.".formatted(origin, text, allowed));
    }
  }

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

  /**
   * @param options by setting
   * @param environment all of it
   * @param directory where the file may be
   */
  static Given read(Map<Setting, String> options, Map<String, String> environment, Path directory) {
    Given given = new Given();
    given.addFile(directory.resolve(FILE));
    for (Setting setting : Setting.values()) {
      String text = environment.getOrDefault(setting.variable(), "");
      if (!text.isEmpty()) {
        given.values.put(setting, new Value(text, setting.variable(), StartRefused.CONFIG));
      }
    }
    options.forEach((setting, text) ->
        given.values.put(setting, new Value(text, "--" + setting.key(), StartRefused.USAGE)));
    return given;
  }

  private void addFile(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused(StartRefused.CONFIG, FILE + " cannot be read as UTF-8 properties.");
    }
    for (String key : properties.stringPropertyNames()) {
      Setting setting = Setting.ofKey(key)
          .orElseThrow(() -> new StartRefused(
              StartRefused.CONFIG,
              "%s: unknown key '%s'; known: %s.".formatted(FILE, key, keys())));
      String text = properties.getProperty(key).trim();
      values.put(setting, new Value(text, FILE + ": " + key, StartRefused.CONFIG));
    }
  }

  private static String keys() {
    return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  Optional<Value> value(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /** A secret given as it is, or as the first line of a file; the value itself is never in a message. */
  Optional<String> secret(Setting setting, Setting fileSetting) {
    Optional<String> direct = value(setting).map(Value::text);
    return direct.isPresent() ? direct : value(fileSetting).map(Given::firstLine);
  }

  private static String firstLine(Value file) {
    try {
      String text = Files.readString(Path.of(file.text())).lines().findFirst().orElse("");
      if (!text.isEmpty()) {
        return text;
      }
    } catch (IOException | RuntimeException e) {
      // Told below, the same as for an empty file.
    }
    throw file.refused("a readable file with the secret in its first line");
  }
}
