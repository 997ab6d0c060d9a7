package io.greenjournal.web.command;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Removed;
import io.greenjournal.core.usecase.ErasePerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "erase",
    description = {
      "Erases a person from every instance for good: chats with them and what they wrote elsewhere. The console must not be running.",
      "Ids that the cache knows to be the same person's are erased too.",
      "What others quoted or wrote about them stays, and so do older backups."
    })
final class EraseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "<id>",
      description =
          "Ids of the person as the vendor spells them, such as 79001234567@c.us; one is enough.")
  private List<String> ids = List.of();

  @Mixin
  private final RemovalOptions options = new RemovalOptions();

  EraseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Set<String> person = Set.copyOf(ids);
    AccessScope all = AccessScope.everything();
    return options.run(
        surroundings,
        tools -> told(tools.erasure().preview(all, person)),
        tools -> told(tools.erasure().erase(tools.who(), all, person)));
  }

  private Map<InstanceId, Removed> told(ErasePerson.Outcome outcome) {
    outcome.linked().stream()
        .sorted()
        .forEach(id -> surroundings.out().println("The same person: " + id));
    return outcome.removed();
  }
}
