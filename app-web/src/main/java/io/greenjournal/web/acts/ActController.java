package io.greenjournal.web.acts;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.usecase.ActOnInstance;
import io.greenjournal.core.usecase.ActOnInstance.Act;
import io.greenjournal.core.usecase.ActOnInstance.Outcome;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.tracking.FollowChanges;
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
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/** Restarts an instance at the vendor, or logs it out there, after a page that says what that means. */
@Controller("/instances/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class ActController {
  private final Actable actable;
  private final ActOnInstance acts;
  private final FollowChanges follow;
  private final Audit audit;

  ActController(Actable actable, ActOnInstance acts, FollowChanges follow, Audit audit) {
    this.actable = actable;
    this.acts = acts;
    this.follow = follow;
    this.audit = audit;
  }

  @Get("/reboot")
  ModelAndView<Map<String, Object>> askReboot(String id, CurrentUser user, Times times) {
    Instance instance = actable.tended(id, user, times).instance();
    return page(ActView.reboot(instance, Optional.empty(), times.words()));
  }

  @Post("/reboot")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> reboot(String id, CurrentUser user, Times times) {
    Instance instance = actable.tended(id, user, times).instance();
    ActOnInstance.Result result = act(instance, Act.REBOOT, AuditAct.INSTANCE_REBOOTED, user);
    return result.outcome() == Outcome.REFUSED
        ? refused(ActView.reboot(instance, result.failure(), times.words()))
        : done("acts.flash.reboot.", result.outcome(), instance);
  }

  @Get("/logout")
  ModelAndView<Map<String, Object>> askLogout(String id, CurrentUser user, Times times) {
    Instance instance = actable.owned(id, user, times).instance();
    return page(ActView.logout(instance, "", "", Optional.empty(), times.words()));
  }

  @Post("/logout")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> logout(
      String id, CurrentUser user, Times times, @Body Map<String, String> fields) {
    Instance instance = actable.owned(id, user, times).instance();
    Words t = times.words();
    String typed = fields.getOrDefault("confirm", "").strip();
    if (!isMeant(typed, instance)) {
      return refused(
          ActView.logout(instance, typed, t.of("acts.error.confirm"), Optional.empty(), t));
    }
    ActOnInstance.Result result = act(instance, Act.LOGOUT, AuditAct.INSTANCE_LOGGED_OUT, user);
    return result.outcome() == Outcome.REFUSED
        ? refused(ActView.logout(instance, typed, "", result.failure(), t))
        : done("acts.flash.logout.", result.outcome(), instance);
  }

  /** The name as people see it, or the id with blanks or without. */
  private static boolean isMeant(String typed, Instance instance) {
    return typed.replaceAll("\\s", "").equals(instance.id().value())
        || plain(typed).equals(plain(instance.name()));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  private ActOnInstance.Result act(Instance instance, Act act, AuditAct noted, CurrentUser user) {
    ActOnInstance.Result result = acts.act(actable.connection(instance), act);
    if (result.outcome() == Outcome.DONE || result.outcome() == Outcome.UNSURE) {
      audit.note(user, noted, instance.id());
      follow.follow(instance.id());
    }
    return result;
  }

  private static HttpResponse<?> done(String key, Outcome outcome, Instance instance) {
    Flash flash = outcome == Outcome.DONE
        ? Flash.good(key + outcome.name(), instance.name())
        : Flash.warn(key + outcome.name(), instance.name());
    return flash.to("/instances/" + instance.id());
  }

  private static HttpResponse<?> refused(ActView view) {
    return HttpResponse.unprocessableEntity().body(page(view));
  }

  private static ModelAndView<Map<String, Object>> page(ActView view) {
    return new ModelAndView<>("acts/act", Map.of("page", view));
  }
}
