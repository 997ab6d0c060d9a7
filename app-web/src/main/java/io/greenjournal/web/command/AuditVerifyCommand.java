package io.greenjournal.web.command;

import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.web.wiring.Offline;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "verify",
    description =
        "Tells whether the record is as it was written; changes nothing, a console may be running. Ends with 4 if not.")
final class AuditVerifyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin
  private final DataDirOption dataDir = new DataDirOption();

  @Mixin
  private final HelpOption help = new HelpOption();

  AuditVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    AuditCheck check = Offline.in(dataDir.settings(surroundings)).verifyAudit();
    check.broken().ifPresent(number -> {
      throw new StartRefused(
          StartRefused.DAMAGED,
          "Entry %d of the audit was changed, or one before it is missing.".formatted(number));
    });
    surroundings
        .out()
        .println("All %d entries are as they were written.".formatted(check.entries()));
    return 0;
  }
}
