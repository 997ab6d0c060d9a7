package io.greenjournal.web.delivery;

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

/** How sent messages fared. Everything it shows is in the address. */
@Controller(DeliveryPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeliveryController {
  private final DeliveryPages pages;

  DeliveryController(DeliveryPages pages) {
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<ModelAndView<Map<String, Object>>> report(
      HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query =
        PageQuery.of(DeliveryPages.PATH, Asked.PARAMETERS, request.getParameters()::getAll);
    try {
      DeliveryView view = pages.view(user.scope(), user.mayAddInstances(), query, times);
      return HttpResponse.ok(new ModelAndView<>("delivery/report", Map.of("page", view)));
    } catch (BadValueException e) {
      return HttpResponse.badRequest(
          new ModelAndView<>("listing/refused", Map.of("page", RefusedView.of(e, times.words()))));
    }
  }
}
