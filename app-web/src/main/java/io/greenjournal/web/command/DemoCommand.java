package io.greenjournal.web.command;

import io.greenjournal.web.demo.Demo;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description =
        "Runs the console over a made-up fleet: no account, no sign-in, this machine only.")
final class DemoCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "<port>",
      description = "Port to listen on; 0 = any free one, which is printed. Default: 8080.")
  private @Nullable String port;

  @Option(
      names = "--sync-interval",
      paramLabel = "<duration>",
      description = "How often the instances are read. Default: 10s.")
  private @Nullable String syncInterval;

  @Option(
      names = "--bind",
      hidden = true,
      description = "Taken and not followed: a console without a sign-in stays on this machine.")
  private @Nullable String bind;

  @Mixin
  private final FleetOptions fleet = new FleetOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    ServeOptions.put(options, Setting.PORT, port);
    ServeOptions.put(options, Setting.SYNC_INTERVAL, syncInterval);
    Given given = Given.read(options, surroundings.environment(), surroundings.directory());
    Settings settings = new SettingsReader(given, surroundings.directory()).read();
    Duration interval = given
        .value(Setting.SYNC_INTERVAL)
        .map(value -> settings.syncInterval())
        .orElse(Demo.SYNC_INTERVAL);
    Demo demo = Demo.start(settings, interval, fleet.seed(), fleet.size());
    Running.keep(demo, demo.console().uri());
    return CommandLineStart.KEEPS_RUNNING;
  }
}
