package io.greenjournal.web.settings;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.OwnAccess;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The own password and the own sessions. */
@Controller("/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AccessController {
  private final OwnAccess access;
  private final SettingsDrawer drawer;
  private final Audit audit;

  AccessController(OwnAccess access, SettingsDrawer drawer, Audit audit) {
    this.access = access;
    this.drawer = drawer;
    this.audit = audit;
  }

  @Post("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> changePassword(
      HttpRequest<?> request, CurrentUser user, Times times, @Body Map<String, String> fields) {
    requireAccess(user);
    OwnAccess.Changed changed = access.changePassword(
        request, user, fields.getOrDefault("old", ""), fields.getOrDefault("fresh", ""));
    if (changed.session().isEmpty()) {
      Map<String, String> errors = Map.of(changed.field(), times.words().of(changed.problem()));
      return HttpResponse.unprocessableEntity()
          .body(new ModelAndView<>(
              SettingsController.VIEW, Map.of("page", drawer.draw(request, user, errors, times))));
    }
    audit.note(user.name(), AuditAct.PASSWORD_CHANGED, user.name(), Map.of());
    return Flash.good("settings.flash.password")
        .to(SettingsController.PAGE)
        .cookie(changed.session().get());
  }

  @Post("/sessions/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> end(CurrentUser user, @Body Map<String, String> fields) {
    requireAccess(user);
    if (!access.end(user, fields.getOrDefault("session", ""))) {
      return Flash.warn("settings.flash.ended.before").to(SettingsController.PAGE);
    }
    audit.note(user.name(), AuditAct.SESSIONS_ENDED, user.name(), Map.of("sessions", 1L));
    return Flash.good("settings.flash.ended").to(SettingsController.PAGE);
  }

  @Post("/sessions/end-all")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endAll(HttpRequest<?> request, CurrentUser user) {
    requireAccess(user);
    long ended = access.sessions(request, user).size();
    HttpResponse<?> answer = access.endAll(request, user);
    audit.note(user.name(), AuditAct.SESSIONS_ENDED, user.name(), Map.of("sessions", ended));
    return answer;
  }

  private void requireAccess(CurrentUser user) {
    if (!access.has(user)) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such thing");
    }
  }
}
