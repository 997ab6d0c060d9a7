package io.greenjournal.web.instances;

import io.greenjournal.core.instance.Declared;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.shell.Empty;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Standings;
import io.greenjournal.web.sync.BackfillView;
import io.greenjournal.web.sync.RunList;
import io.greenjournal.web.sync.RunPages;
import io.greenjournal.web.sync.SyncDesk;
import io.greenjournal.web.tracking.CareDrawer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The instances, and one of them. */
@Controller("/instances")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class InstanceController {
  private final Standings standings;
  private final InstanceDrawer drawer;
  private final BackfillView.Drawer backfills;
  private final SyncDesk desk;
  private final RunPages runs;
  private final CareDrawer care;
  private final DeclaredInstances declared;
  private final FileFleet file;

  InstanceController(
      Standings standings,
      InstanceDrawer drawer,
      BackfillView.Drawer backfills,
      SyncDesk desk,
      RunPages runs,
      CareDrawer care,
      DeclaredInstances declared,
      FileFleet file) {
    this.standings = standings;
    this.drawer = drawer;
    this.backfills = backfills;
    this.desk = desk;
    this.runs = runs;
    this.care = care;
    this.declared = declared;
    this.file = file;
  }

  @Get
  @View("instances/list")
  Map<String, Object> list(CurrentUser user, Times times) {
    List<Standing> all = standings.all(user.scope(), times.now());
    Map<InstanceId, Boolean> marks = file.status().isEmpty()
        ? Map.of()
        : declared.all(user.scope()).stream()
            .collect(Collectors.toMap(Declared::instance, Declared::inFile));
    boolean mayTend = Rights.mayTend(user);
    return Map.of(
        "page", ListView.of(all, Rights.mayOwn(user), mayTend, marks, file.status(), times));
  }

  @Get("/{id}")
  @View("instances/instance")
  Map<String, Object> instance(String id, CurrentUser user, Times times) {
    Standing standing = standing(id, user, times);
    Map<String, Object> model = new HashMap<>();
    model.put("page", drawer.draw(standing, user, times));
    backfills
        .draw(standing, user.scope(), times)
        .ifPresent(backfill -> model.put("backfill", backfill));
    return model;
  }

  /** What feeds its journals. */
  @Get("/{id}/settings")
  @View("instances/settings")
  Map<String, Object> settings(String id, CurrentUser user, Times times) {
    Standing standing = standing(id, user, times);
    return Map.of(
        "frame", InstanceFrame.of(standing, user, times),
        "doctor", care.doctor(standing, user, times));
  }

  @Get("/{id}/runs")
  @View("instances/runs")
  Map<String, Object> runs(HttpRequest<?> request, String id, CurrentUser user, Times times) {
    Standing standing = standing(id, user, times);
    PageQuery query = PageQuery.of(
        InstanceFrame.path(standing.instance()) + "/runs",
        RunList.PARAMETERS,
        name -> request.getParameters().getAll(name));
    return Map.of(
        "frame", InstanceFrame.of(standing, user, times),
        "runs", runs.ofOne(standing.instance(), query.without("instance"), user.scope(), times),
        "empty", empty("instances.runs.none", "instances.runs.none.why", times.words()));
  }

  /** How its state and its switches became what they are. */
  @Get("/{id}/states")
  @View("instances/states")
  Map<String, Object> states(
      String id, @QueryValue(defaultValue = "") String all, CurrentUser user, Times times) {
    Standing standing = standing(id, user, times);
    return Map.of(
        "frame", InstanceFrame.of(standing, user, times),
        "history", care.history(standing, user, !all.isEmpty(), times),
        "empty", empty("instances.states.none", "instances.states.none.why", times.words()));
  }

  @Post("/{id}/sync")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> syncNow(String id, CurrentUser user, Times times) {
    Standing standing = standing(id, user, times);
    Rights.require(Rights.mayTend(user));
    return desk.order(user.name(), List.of(standing.instance()))
        .job()
        .<HttpResponse<?>>map(
            job -> HttpResponse.seeOther(URI.create("/sync/jobs/" + job.number())))
        .orElseGet(
            () -> Flash.warn("instances.flash.syncSoon", standing.instance().name())
                .to("/instances/" + id));
  }

  private static Empty empty(String title, String text, Words t) {
    return Empty.of("history", t.of(title), t.of(text));
  }

  private Standing standing(String id, CurrentUser user, Times times) {
    return Optional.of(id)
        .filter(InstanceId::isValid)
        .flatMap(text -> standings.find(user.scope(), new InstanceId(text), times.now()))
        .orElseThrow(Rights::notFound);
  }
}
