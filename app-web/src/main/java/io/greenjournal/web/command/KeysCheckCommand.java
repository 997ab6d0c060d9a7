package io.greenjournal.web.command;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.web.command.KeyTasks.KeyReport;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "check",
    description = "Tells whether the key opens every token; changes nothing. Ends with 5 if not.")
final class KeysCheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  private final KeyOptions options = new KeyOptions();

  @Mixin
  private final HelpOption help = new HelpOption();

  KeysCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    KeyReport report = options.with(surroundings, KeyTasks::check);
    if (!report.unreadable().isEmpty()) {
      throw new StartRefused(
          StartRefused.KEY,
          "The key does not open the token of: %s; give it again on the page of the instance."
              .formatted(report.unreadable().stream()
                  .map(InstanceId::value)
                  .collect(Collectors.joining(", "))));
    }
    surroundings.out().println("The key opens every token (" + report.tokens() + ").");
    if (report.rotating()) {
      surroundings.out().println("A rotation was interrupted: run 'keys rotate' to end it.");
    }
    return 0;
  }
}
