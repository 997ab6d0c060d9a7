package io.greenjournal.web.command;

import io.greenjournal.web.demo.FakeFleet;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "fake-api",
    description = "Runs only the fake GREEN-API of the demo, for tests of your own programs.")
final class FakeApiCommand implements Callable<Integer> {
  private static final int PORT = 8090;

  private final Surroundings surroundings;

  @Option(
      names = "--port",
      paramLabel = "<port>",
      description = "Port to listen on; 0 = any free one. Default: " + PORT + ".")
  private @Nullable String port;

  @Option(
      names = "--write-instances",
      paramLabel = "<file>",
      description = "Writes the instances file for it there instead of printing it.")
  private @Nullable String writeInstances;

  @Mixin
  private final FleetOptions options = new FleetOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  FakeApiCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    FakeFleet fleet =
        FakeFleet.start(port(), options.seed(), options.size(), InstantSource.system());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      fleet.close();
      Runtime.getRuntime().halt(0);
    }));
    if (writeInstances == null) {
      surroundings.out().print(fleet.instancesFile());
      surroundings.out().flush();
    } else {
      Path file = surroundings.directory().resolve(writeInstances);
      fleet.writeInstances(file);
      surroundings.err().println("Wrote " + file);
    }
    surroundings.err().println("Fake GREEN-API is ready: " + fleet.url());
    return stayAwake();
  }

  private int port() {
    return port == null
        ? PORT
        : SettingsReader.orRefuse(
            new Given.Value(port, "--port", StartRefused.USAGE),
            SettingsReader::port,
            SettingsReader.PORTS);
  }

  /** The threads of the fake are daemons, so this one waits until the process is told to stop. */
  private static int stayAwake() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
