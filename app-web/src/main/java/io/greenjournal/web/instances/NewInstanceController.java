package io.greenjournal.web.instances;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.instance.Pace;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.usecase.CheckConnection;
import io.greenjournal.core.usecase.SuggestAddress;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.sync.SyncDesk;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds an instance, after trying it. What the vendor refuses is not saved. */
@Controller("/instances")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class NewInstanceController {
  private final InstanceRegistry registry;
  private final FormReader reader;
  private final CheckConnection check;
  private final SyncSchedule schedule;
  private final SyncDesk desk;
  private final Settings settings;
  private final Audit audit;

  NewInstanceController(
      InstanceRegistry registry,
      FormReader reader,
      CheckConnection check,
      SyncSchedule schedule,
      SyncDesk desk,
      Settings settings,
      Audit audit) {
    this.registry = registry;
    this.reader = reader;
    this.check = check;
    this.schedule = schedule;
    this.desk = desk;
    this.settings = settings;
    this.audit = audit;
  }

  @Get("/new")
  ModelAndView<Map<String, Object>> form(CurrentUser user, Times times) {
    Rights.require(Rights.mayOwn(user));
    return page(InstanceForm.EMPTY, Map.of(), CheckView.untried(times.words()), times);
  }

  /** Guesses messenger and address while an id is typed. */
  @Get("/suggestion")
  @Produces(MediaType.APPLICATION_JSON)
  Map<String, String> suggestion(@QueryValue String id) {
    if (!InstanceId.isValid(id)) {
      return Map.of();
    }
    SuggestAddress.Suggestion guess = new SuggestAddress().suggest(new InstanceId(id));
    return Map.of(
        "messenger", guess.messenger().word(), "apiUrl", guess.apiUrl().toString());
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(CurrentUser user, Times times, @Body Map<String, String> fields) {
    Rights.require(Rights.mayOwn(user));
    Words t = times.words();
    InstanceForm form = reader.complete(InstanceForm.of(fields));
    FormReading reading = reader.read(form, Optional.empty());
    Map<String, String> errors = new HashMap<>();
    reading.errors().forEach((field, key) -> errors.put(field, t.of(key)));
    if (!errors.containsKey("id") && isKnown(form)) {
      errors.put("id", t.of("instances.error.known"));
    }
    if (!errors.isEmpty() || reading.instance().isEmpty()) {
      return refused(form, errors, CheckView.untried(t), times);
    }
    NewInstance instance = reading.instance().get();
    CheckView checked = CheckView.of(check.check(instance.connection()), t);
    if (!checked.passed() || "check".equals(fields.get("act"))) {
      return refused(form, checked.errors(), checked, times);
    }
    return save(user, instance, reading.tags(), checked);
  }

  private boolean isKnown(InstanceForm form) {
    return registry.find(AccessScope.everything(), new InstanceId(form.id())).isPresent();
  }

  private HttpResponse<?> save(
      CurrentUser user, NewInstance added, Set<String> tags, CheckView checked) {
    boolean first = isFirst();
    registry.put(added);
    registry.tag(added.id(), tags);
    audit.note(user, AuditAct.INSTANCE_ADDED, added.id());
    if (added.pace() != Pace.MANUAL) {
      registry
          .find(AccessScope.everything(), added.id())
          .ifPresent(instance -> read(instance, first, user));
    }
    Flash flash = checked.linked()
        ? Flash.good("instances.flash.added", added.name())
        : Flash.warn("instances.flash.addedNotLinked", added.name());
    return flash.to(first ? "/start/tracking" : "/instances/" + added.id());
  }

  private boolean isFirst() {
    return registry.all(AccessScope.everything()).isEmpty();
  }

  /** The first one as a job, which can be watched. */
  private void read(Instance instance, boolean first, CurrentUser user) {
    if (first) {
      desk.order(user.name(), List.of(instance));
    } else {
      schedule.syncNow(instance);
    }
  }

  private HttpResponse<?> refused(
      InstanceForm form, Map<String, String> errors, CheckView checked, Times times) {
    ModelAndView<Map<String, Object>> page = page(form, errors, checked, times);
    return errors.isEmpty()
        ? HttpResponse.ok(page)
        : HttpResponse.unprocessableEntity().body(page);
  }

  private ModelAndView<Map<String, Object>> page(
      InstanceForm form, Map<String, String> errors, CheckView checked, Times times) {
    FormDrawer draw = new FormDrawer(times, settings.syncInterval());
    return new ModelAndView<>(
        "instances/form", Map.of("page", draw.ofNew(form, isFirst(), errors, checked)));
  }
}
