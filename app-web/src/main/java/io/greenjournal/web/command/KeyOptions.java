package io.greenjournal.web.command;

import io.greenjournal.web.Console;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** The key of a cache, for commands that work on it and end. */
final class KeyOptions {
  @Mixin
  private final DataDirOption place = new DataDirOption();

  /** Does something with the key of that cache. */
  <T> T with(Surroundings surroundings, Function<KeyTasks, T> work) {
    return Console.use(place.settings(surroundings), KeyTasks.class, work);
  }
}
