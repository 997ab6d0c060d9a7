package io.greenjournal.web.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "green-journal",
    header = "Keeps the journals of many GREEN-API instances and shows them to the team.",
    description = "Without a command it serves the console.",
    footer = {
      "",
      "Options override the environment [in brackets], the environment overrides the file",
      "green-journal.properties of the working directory. Only in environment and file:",
      "GREEN_JOURNAL_API_TOKEN (or _FILE) opens the API, GREEN_JOURNAL_OUTBOUND_ALLOW_PRIVATE=true",
      "allows http:// and private vendor addresses, GREEN_JOURNAL_OUTBOUND_HOSTS=a.example,b.example:8443",
      "allows addresses beside the vendor's."
    })
final class RootCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  private final ServeOptions options = new ServeOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  RootCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return ServeCommand.serve(surroundings, options);
  }
}
