package io.greenjournal.web.acts;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.web.acts.LinkView.Stage;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.shell.Moment;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.tracking.FollowChanges;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Links an instance to an account: shows a code that a phone scans, to the one who asked for it. */
@Controller("/instances/{id}/link")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class LinkController {
  private final Actable actable;
  private final LinkDesk desk;
  private final FollowChanges follow;
  private final Audit audit;

  LinkController(Actable actable, LinkDesk desk, FollowChanges follow, Audit audit) {
    this.actable = actable;
    this.desk = desk;
    this.follow = follow;
    this.audit = audit;
  }

  /** Asks for no code before somebody wanted one. */
  @Get
  @View("acts/link")
  Map<String, Object> page(String id, CurrentUser user, Times times) {
    Standing standing = actable.tended(id, user, times);
    Instance instance = standing.instance();
    LinkStages stages = new LinkStages(standing, times.words());
    Optional<Moment> until = desk.until(user, instance.id()).map(times::at);
    Stage stage = until.isEmpty()
        ? stages.ask()
        : desk.look(user, actable.connection(instance)).map(stages::of).orElseGet(stages::over);
    if (stage.isLinked()) {
      follow.follow(instance.id());
    }
    return Map.of("page", LinkView.of(instance, stage, until, times.words()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> show(String id, CurrentUser user, Times times) {
    Instance instance = actable.tended(id, user, times).instance();
    desk.open(user, instance.id());
    audit.note(user, AuditAct.LINK_CODE_SHOWN, instance.id());
    return HttpResponse.seeOther(URI.create("/instances/" + instance.id() + "/link"));
  }

  /** The picture that the page shows; gone as soon as it is not good any more. */
  @Get("/{name}")
  @Produces(MediaType.IMAGE_PNG)
  HttpResponse<byte[]> picture(String id, String name, CurrentUser user, Times times) {
    Instance instance = actable.tended(id, user, times).instance();
    return desk.picture(user, instance.id(), name)
        .map(bytes -> HttpResponse.ok(bytes).contentType(MediaType.IMAGE_PNG_TYPE))
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such code"));
  }
}
