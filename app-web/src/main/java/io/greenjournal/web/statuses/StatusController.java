package io.greenjournal.web.statuses;

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

/** The 24-hour posts of all instances, kept beyond their day. */
@Controller(StatusPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
  private final StatusPages pages;

  StatusController(StatusPages pages) {
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<ModelAndView<Map<String, Object>>> board(
      HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query =
        PageQuery.of(StatusPages.PATH, StatusPages.PARAMETERS, request.getParameters()::getAll);
    try {
      StatusesView view = pages.view(user.scope(), user.mayAddInstances(), query, times);
      return HttpResponse.ok(new ModelAndView<>("statuses/board", Map.of("page", view)));
    } catch (BadValueException e) {
      return HttpResponse.badRequest(
          new ModelAndView<>("listing/refused", Map.of("page", RefusedView.of(e, times.words()))));
    }
  }
}
