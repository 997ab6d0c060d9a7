package io.greenjournal.web.gallery;

import io.greenjournal.web.command.Settings;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.Map;

/** Shows the components; a console that serves people has no such page. */
@Controller("/settings/about/gallery")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class GalleryController {
  private final boolean demo;

  GalleryController(Settings settings) {
    this.demo = settings.demo();
  }

  /** @param user anybody who is signed in, since it shows nobody's data */
  @Get
  @View("gallery/gallery")
  Map<String, Object> gallery(CurrentUser user, Times times) {
    if (!demo) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "only in the demo");
    }
    return Map.of("page", new GalleryDrawer(times).draw());
  }
}
