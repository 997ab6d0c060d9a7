package io.greenjournal.web.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Does nothing by itself; its part must be named. */
@Command(name = "audit", description = "Looks after the record of what was done.")
final class AuditCommand {
  @Mixin
  private final HelpOption help = new HelpOption();

  static CommandLine line(Surroundings surroundings) {
    return new CommandLine(new AuditCommand()).addSubcommand(new AuditVerifyCommand(surroundings));
  }
}
