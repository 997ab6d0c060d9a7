package io.greenjournal.web.palette;

import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** Answers the palette while somebody types. It only looks; acts go through the forms of their pages. */
@Controller("/palette")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PaletteController {
  private final Palette palette;

  PaletteController(Palette palette) {
    this.palette = palette;
  }

  @Get
  @Produces(MediaType.APPLICATION_JSON)
  Map<String, List<PaletteGroup>> find(
      CurrentUser user, Times times, @QueryValue(defaultValue = "") String q) {
    return Map.of("groups", palette.find(user, Typed.of(q), times));
  }
}
