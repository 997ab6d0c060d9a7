package io.greenjournal.web.journal;

import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.listing.RefusedView;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The messages of all instances, searched and filtered. Everything it shows is in the address. */
@Controller(JournalAddress.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class JournalController {
  private final JournalPages pages;

  JournalController(JournalPages pages) {
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<ModelAndView<Map<String, Object>>> list(
      HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query = JournalAddress.of(request);
    try {
      JournalView view = pages.view(user, query, times);
      return HttpResponse.ok(new ModelAndView<>("journal/list", Map.of("page", view)));
    } catch (BadValueException e) {
      return HttpResponse.badRequest(
          new ModelAndView<>("listing/refused", Map.of("page", RefusedView.of(e, times.words()))));
    }
  }
}
