package io.greenjournal.web.shell;

import io.greenjournal.web.shell.ShellView.PulseLine;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** How the reading goes now, for the foot of a page that is open for long. */
@Controller("/pulse")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PulseController {
  private final Pulse pulse;

  PulseController(Pulse pulse) {
    this.pulse = pulse;
  }

  @Get
  @Produces(MediaType.APPLICATION_JSON)
  Map<String, Object> pulse(CurrentUser user, Times times) {
    PulseLine line = PulseLine.of(pulse.beat(user.scope(), times), times);
    return Map.of(
        "tone", line.tone(),
        "text", line.text(),
        "pattern", line.pattern(),
        "seconds", line.seconds());
  }
}
