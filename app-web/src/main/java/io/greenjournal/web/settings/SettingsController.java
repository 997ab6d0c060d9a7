package io.greenjournal.web.settings;

import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.NextPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.net.URI;
import java.util.Map;

/** What people choose for themselves. Everybody may, for nobody but themselves. */
@Controller("/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SettingsController {
  static final String PAGE = "/settings";
  static final String VIEW = "settings/settings";

  private final SettingsDrawer drawer;
  private final OwnPreferences preferences;

  SettingsController(SettingsDrawer drawer, OwnPreferences preferences) {
    this.drawer = drawer;
    this.preferences = preferences;
  }

  @Get
  ModelAndView<Map<String, Object>> settings(
      HttpRequest<?> request, CurrentUser user, Times times) {
    return new ModelAndView<>(VIEW, Map.of("page", drawer.draw(request, user, Map.of(), times)));
  }

  @Post("/preferences")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      HttpRequest<?> request, CurrentUser user, Times times, @Body Map<String, String> fields) {
    if (!preferences.keep(user, fields)) {
      SettingsView view =
          drawer.draw(preferences.drawRefused(fields, times), request, user, Map.of(), times);
      return HttpResponse.unprocessableEntity()
          .body(new ModelAndView<>(VIEW, Map.of("page", view)));
    }
    return OwnPreferences.remembering(Flash.good("settings.flash.kept").to(PAGE), fields);
  }

  /** The menu of languages, on every page. */
  @Post("/language")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> language(CurrentUser user, @Body Map<String, String> fields) {
    preferences.keepLanguage(user, fields.getOrDefault("language", ""));
    URI back = URI.create(NextPage.of(fields.get("back")));
    return OwnPreferences.remembering(HttpResponse.seeOther(back), fields);
  }
}
