package io.greenjournal.web.acts;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.Token;
import io.greenjournal.core.usecase.RotateToken;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the vendor make a new token, after a page that says who is refused by that. */
@Controller("/instances/{id}/rotate")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RotateController {
  private final Actable actable;
  private final RotateToken rotate;
  private final FileFleet file;
  private final Audit audit;

  RotateController(Actable actable, RotateToken rotate, FileFleet file, Audit audit) {
    this.actable = actable;
    this.rotate = rotate;
    this.file = file;
    this.audit = audit;
  }

  /**
   * What views/acts/lost.html shows: a token that could not be kept.
   *
   * @param edit where it is entered by hand
   */
  record LostView(String title, List<Crumb> crumbs, String name, String token, String edit) {
    /** Without the token. */
    @Override
    public String toString() {
      return "LostView[" + name + "]";
    }
  }

  @Get
  HttpResponse<?> question(String id, CurrentUser user, Times times) {
    Instance instance = actable.owned(id, user, times).instance();
    return isOfTheFile(instance)
        ? ofTheFile(instance)
        : HttpResponse.ok(page(ActView.rotate(instance, Optional.empty(), times.words())));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rotate(String id, CurrentUser user, Times times) {
    Instance instance = actable.owned(id, user, times).instance();
    if (isOfTheFile(instance)) {
      return ofTheFile(instance);
    }
    RotateToken.Result result = rotate.rotate(instance, actable.connection(instance));
    if (result.outcome() == RotateToken.Outcome.REFUSED) {
      return HttpResponse.unprocessableEntity()
          .body(page(ActView.rotate(instance, result.failure(), times.words())));
    }
    audit.note(user, AuditAct.TOKEN_CHANGED, instance.id());
    if (result.token().isPresent()) {
      return lost(instance, result.token().get(), times.words());
    }
    String path = "/instances/" + instance.id();
    return result.outcome() == RotateToken.Outcome.DONE
        ? Flash.good("acts.flash.rotate.done", instance.name()).to(path)
        : Flash.warn("acts.flash.rotate.unsure", instance.name()).to(path);
  }

  /** What stands in the file comes back from it, so a new token would be overwritten by the old one. */
  private boolean isOfTheFile(Instance instance) {
    return file.owned(instance.id()).contains("token");
  }

  private static HttpResponse<?> ofTheFile(Instance instance) {
    return Flash.warn("acts.flash.rotate.file", instance.name()).to("/instances/" + instance.id());
  }

  private static HttpResponse<?> lost(Instance instance, Token token, Words t) {
    LostView view = new LostView(
        t.of("acts.rotate.title"),
        Crumb.below(instance, t),
        instance.name(),
        token.reveal(),
        "/instances/" + instance.id() + "/edit");
    return HttpResponse.ok(new ModelAndView<>("acts/lost", Map.of("page", view)));
  }

  private static ModelAndView<Map<String, Object>> page(ActView view) {
    return new ModelAndView<>("acts/act", Map.of("page", view));
  }
}
