package io.greenjournal.web.sync;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.schedule.SyncOnRequest;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.View;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is read now and next, what was read, and the acts: read now, resume, take back. */
@Controller("/sync")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class SyncController {
  static final String PAGE = "/sync";

  private final SyncDrawer drawer;
  private final JobDrawer jobs;
  private final SyncDesk desk;
  private final SyncOnRequest requests;
  private final SyncSchedule schedule;
  private final InstanceRegistry registry;

  SyncController(
      SyncDrawer drawer,
      JobDrawer jobs,
      SyncDesk desk,
      SyncOnRequest requests,
      SyncSchedule schedule,
      InstanceRegistry registry) {
    this.drawer = drawer;
    this.jobs = jobs;
    this.desk = desk;
    this.requests = requests;
    this.schedule = schedule;
    this.registry = registry;
  }

  @Get
  @View("sync/sync")
  Map<String, Object> sync(HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query =
        PageQuery.of(PAGE, RunList.PARAMETERS, name -> request.getParameters().getAll(name));
    return Map.of("page", drawer.draw(query, user, times));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> order(CurrentUser user, Times times, @Body Map<String, Object> fields) {
    requireTender(user);
    List<Instance> wanted = wanted(fields, registry.all(user.scope()));
    if (wanted.isEmpty()) {
      return Flash.warn("sync.flash.nobody").to(PAGE);
    }
    SyncDesk.Order order = desk.order(user.name(), wanted);
    return order
        .job()
        .<HttpResponse<?>>map(job -> HttpResponse.seeOther(JobDrawer.address(job)))
        .orElseGet(
            () -> Flash.warn("sync.flash.soon", times.length(order.rest())).to(PAGE));
  }

  /** Those that were chosen by hand or by a tag, or all. */
  private static List<Instance> wanted(Map<String, Object> fields, List<Instance> all) {
    Set<String> ids = values(fields, "instance");
    Set<String> tags = values(fields, "tag");
    boolean everybody = values(fields, "which").contains("all");
    return all.stream()
        .filter(instance -> everybody
            || ids.contains(instance.id().value())
            || instance.tags().stream().anyMatch(tags::contains))
        .toList();
  }

  private static Set<String> values(Map<String, Object> fields, String name) {
    Object given = fields.getOrDefault(name, List.of());
    Collection<?> all = given instanceof Collection<?> several ? several : List.of(given);
    return all.stream().map(String::valueOf).collect(Collectors.toSet());
  }

  @Post("/resume")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resume(CurrentUser user, Times times, @Body Map<String, Object> fields) {
    requireTender(user);
    Instance instance = values(fields, "instance").stream()
        .filter(InstanceId::isValid)
        .flatMap(id -> registry.find(user.scope(), new InstanceId(id)).stream())
        .findFirst()
        .orElseThrow(SyncController::notFound);
    Set<String> journals = values(fields, "journal");
    Optional<Duration> rest = requests.claim(instance);
    if (rest.isPresent()) {
      return Flash.warn("sync.flash.soon", times.length(rest.get())).to(PAGE);
    }
    Journal.of(instance.messenger()).stream()
        .filter(journal -> journals.contains(journal.word()))
        .forEach(journal -> schedule.resume(instance.id(), journal));
    return Flash.good("sync.flash.resumed", instance.name()).to(PAGE);
  }

  @Get("/jobs/{number}")
  @View("sync/job")
  Map<String, Object> job(long number, CurrentUser user, Times times) {
    return Map.of("page", jobs.draw(find(number, user), isOnly(user), user, times));
  }

  private boolean isOnly(CurrentUser user) {
    return desk.latest(user.scope(), 2).size() == 1;
  }

  @Post("/jobs/{number}/cancel")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(long number, CurrentUser user) {
    SyncJob job = find(number, user);
    requireTender(user);
    desk.cancel(user.scope(), number);
    return HttpResponse.seeOther(JobDrawer.address(job));
  }

  private SyncJob find(long number, CurrentUser user) {
    return desk.find(user.scope(), number).orElseThrow(SyncController::notFound);
  }

  static boolean mayTend(CurrentUser user) {
    return user.role() != Role.VIEWER;
  }

  private static void requireTender(CurrentUser user) {
    if (!mayTend(user)) {
      throw new HttpStatusException(HttpStatus.FORBIDDEN, "not allowed");
    }
  }

  private static HttpStatusException notFound() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such thing");
  }
}
