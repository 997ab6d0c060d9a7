package io.greenjournal.web.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does nothing by itself; one of its parts must be named. */
@Command(
    name = "keys",
    description = "Looks after the key that the tokens of the instances are encrypted with.")
final class KeysCommand {
  @Mixin
  private final HelpOption help = new HelpOption();

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new KeysCommand())
        .addSubcommand(new KeysCheckCommand(surroundings))
        .addSubcommand(new KeysRotateCommand(surroundings))
        .addSubcommand(new KeysForgetCommand(surroundings));
  }
}
