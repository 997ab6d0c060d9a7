package io.greenjournal.web.instances;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.IdText;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;

/** Deletes an instance with all that was kept of it, after a page that says so. */
@Controller("/instances/{id}/delete")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DeleteInstanceController {
  private final KnownInstances known;
  private final InstanceRegistry registry;
  private final Audit audit;
  private final FileFleet file;

  DeleteInstanceController(
      KnownInstances known, InstanceRegistry registry, Audit audit, FileFleet file) {
    this.known = known;
    this.registry = registry;
    this.audit = audit;
    this.file = file;
  }

  /**
   * What views/instances/delete.html shows.
   *
   * @param inFile whether it would come back from the file of instances as code
   */
  record DeleteView(
      String title,
      List<Crumb> crumbs,
      String action,
      String back,
      String name,
      String id,
      boolean inFile) {}

  @Get
  @View("instances/delete")
  Map<String, Object> question(String id, CurrentUser user, Words t) {
    Instance instance = known.owned(id, user);
    String page = "/instances/" + instance.id();
    return Map.of(
        "page",
        new DeleteView(
            t.of("instances.delete.title"),
            Crumb.below(instance, t),
            page + "/delete",
            page,
            instance.name(),
            IdText.of(instance.id()),
            !file.owned(instance.id()).isEmpty()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> delete(String id, CurrentUser user) {
    Instance instance = known.owned(id, user);
    if (registry.remove(instance.id())) {
      audit.note(user, AuditAct.INSTANCE_DELETED, instance.id());
    }
    return Flash.good("instances.flash.deleted", instance.name()).to("/instances");
  }
}
