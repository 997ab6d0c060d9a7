package io.greenjournal.web.journal;

import io.greenjournal.core.port.JournalLayouts;
import io.greenjournal.core.view.JournalLayout;
import io.greenjournal.core.view.JournalLayout.Column;
import io.greenjournal.core.view.JournalLayout.Density;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps what the list of the journal shows to whoever chose it, and shows the list again. */
@Controller("/journal/layout")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LayoutController {
  private final JournalLayouts layouts;

  LayoutController(JournalLayouts layouts) {
    this.layouts = layouts;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(CurrentUser user, @Body Map<String, String> fields) {
    layouts.keep(
        user.id(),
        new JournalLayout(
            Arrays.stream(Column.values())
                .filter(column -> fields.containsKey(LayoutView.field(column)))
                .collect(Collectors.toSet()),
            Density.of(fields.getOrDefault("density", "")).orElse(Density.COMFORTABLE),
            !"page".equals(fields.get("opens"))));
    return HttpResponse.seeOther(
        URI.create(JournalAddress.filter(fields.getOrDefault("query", "")).uri()));
  }
}
