package io.greenjournal.web.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "serve",
    description = "Runs the console (default).",
    mixinStandardHelpOptions = false)
final class ServeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  private final ServeOptions options = new ServeOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  ServeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return serve(surroundings, options);
  }

  static int serve(Surroundings surroundings, ServeOptions options) {
    Given given = Given.read(options.given(), surroundings.environment(), surroundings.directory());
    Running.keep(new SettingsReader(given, surroundings.directory()).read());
    return CommandLineStart.KEEPS_RUNNING;
  }
}
