package io.greenjournal.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.views.View;
import java.util.Map;

/** Pages with mistakes, for the tests alone. */
@Controller("/broken")
@Produces("text/html")
final class BrokenPages {
  @Get("/template")
  @View("broken-for-tests")
  Map<String, Object> template() {
    return Map.of("page", "x");
  }

  @Get("/controller")
  String controller() {
    throw new IllegalStateException("secret-of-the-inside");
  }
}
