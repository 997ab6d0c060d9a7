package io.greenjournal.web.fleet;

import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.Map;

/** The first page. */
@Controller("/")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class FleetController {
  private final FleetReader reader;

  FleetController(FleetReader reader) {
    this.reader = reader;
  }

  @Get
  @View("fleet/fleet")
  Map<String, Object> fleet(
      CurrentUser user, Times times, @QueryValue(defaultValue = "24h") String range) {
    boolean mayAdd = user.mayAddInstances();
    return Map.of("page", reader.read(user.scope(), Range.of(range), mayAdd, times));
  }
}
