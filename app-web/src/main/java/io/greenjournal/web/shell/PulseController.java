package io.greenjournal.web.shell;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** How the reading goes now, for the foot of a page that is open for long. */
@Controller("/pulse")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PulseController {
  /** The line itself; what it says is in the model of every page. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> pulse() {
    return new ModelAndView<>("fragments/pulse", Map.of());
  }
}
