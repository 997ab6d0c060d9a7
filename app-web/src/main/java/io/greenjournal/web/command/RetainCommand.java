package io.greenjournal.web.command;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "retain",
    description =
        "Removes records older than some days for good and does not take them again. The console must not be running.")
final class RetainCommand implements Callable<Integer> {
  private static final int MOST = 36_500;

  private final Surroundings surroundings;

  @Option(
      names = "--days",
      required = true,
      paramLabel = "<n>",
      description = "How many days to keep, counted back from now.")
  private String days = "";

  @Option(
      names = "--instance",
      paramLabel = "<id>",
      description = "Only of this instance; may be given several times. Default: all.")
  private List<String> instances = List.of();

  @Mixin
  private final RemovalOptions options = new RemovalOptions();

  RetainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    int count = SettingsReader.orRefuse(
        new Given.Value(days, "--days", StartRefused.USAGE),
        text -> SettingsReader.numberTo(text, MOST),
        "a number from 1 to " + MOST);
    AccessScope scope = scope();
    return options.run(
        surroundings,
        tools -> tools.retention().preview(scope, count),
        tools -> tools.retention().remove(tools.who(), scope, count));
  }

  private AccessScope scope() {
    if (instances.isEmpty()) {
      return AccessScope.everything();
    }
    Set<InstanceId> ids = instances.stream()
        .map(id -> SettingsReader.orRefuse(
            new Given.Value(id, "--instance", StartRefused.USAGE),
            InstanceId::new,
            "the id of an instance"))
        .collect(Collectors.toSet());
    return AccessScope.only(ids);
  }
}
