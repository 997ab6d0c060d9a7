package io.greenjournal.web.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "rotate",
    description = {
      "Encrypts every token with a new key and throws the old one away; the console must not be running.",
      "When it was interrupted, run it again: it goes on. Then make a new copy of the key file."
    })
final class KeysRotateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  private final KeyOptions options = new KeyOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  KeysRotateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int sealed = options.with(surroundings, KeyTasks::rotate);
    surroundings
        .out()
        .println("Encrypted " + sealed
            + " tokens with the new key. Copies of the old key file are of no use now.");
    return 0;
  }
}
