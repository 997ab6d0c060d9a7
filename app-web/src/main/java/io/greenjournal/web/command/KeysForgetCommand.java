package io.greenjournal.web.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "forget",
    description = {
      "For a key that is lost: forgets every token, so that the console starts again with a new key.",
      "All messages stay; each token must be given again, on the page of its instance or by the instances file."
    })
final class KeysForgetCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--yes", description = "Do it; without this nothing happens.")
  private boolean yes;

  @Mixin
  private final KeyOptions options = new KeyOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  KeysForgetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!yes) {
      throw new StartRefused(
          StartRefused.USAGE, "This forgets every token for good: add --yes if that is meant.");
    }
    int forgotten = options.with(surroundings, KeyTasks::forget);
    surroundings
        .out()
        .println("Forgot " + forgotten + " tokens. Start the console and give them again.");
    return 0;
  }
}
