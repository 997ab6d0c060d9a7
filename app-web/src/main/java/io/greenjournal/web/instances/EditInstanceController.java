package io.greenjournal.web.instances;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.NewInstance;
import io.greenjournal.core.port.DeclaredInstances;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.usecase.CheckConnection;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.command.Settings;
import io.greenjournal.web.declared.FileFleet;
import io.greenjournal.web.schedule.SyncSchedule;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes an instance. A new token, host or messenger is tried before it is saved. */
@Controller("/instances/{id}/edit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EditInstanceController {
  private final KnownInstances known;
  private final InstanceRegistry registry;
  private final FormReader reader;
  private final CheckConnection check;
  private final SyncSchedule schedule;
  private final Settings settings;
  private final Audit audit;
  private final FileFleet file;
  private final DeclaredInstances declared;

  EditInstanceController(
      KnownInstances known,
      InstanceRegistry registry,
      FormReader reader,
      CheckConnection check,
      SyncSchedule schedule,
      Settings settings,
      Audit audit,
      FileFleet file,
      DeclaredInstances declared) {
    this.known = known;
    this.registry = registry;
    this.reader = reader;
    this.check = check;
    this.schedule = schedule;
    this.settings = settings;
    this.audit = audit;
    this.file = file;
    this.declared = declared;
  }

  @Get
  ModelAndView<Map<String, Object>> form(String id, CurrentUser user, Times times) {
    Instance instance = known.tended(id, user);
    return page(instance, InstanceForm.of(instance), Map.of(), List.of(), Optional.empty(), times);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      String id, CurrentUser user, Times times, @Body Map<String, String> fields) {
    Instance instance = known.tended(id, user);
    Words t = times.words();
    Connection before = registry.connection(instance.id()).orElseThrow(Rights::notFound);
    InstanceForm form = InstanceForm.of(fields)
        .withId(id)
        .withOwned(file.owned(instance.id()), InstanceForm.of(instance));
    if (!form.version().equals(InstanceForm.version(instance))) {
      return overtaken(instance, form, times);
    }
    FormReading reading = reader.read(form, Optional.of(before));
    if (reading.instance().isEmpty()) {
      Map<String, String> errors = new HashMap<>();
      reading.errors().forEach((field, key) -> errors.put(field, t.of(key)));
      return refused(instance, form, errors, Optional.empty(), times);
    }
    NewInstance changed = reading.instance().get();
    boolean reconnects = !changed.connection().equals(before);
    if (reconnects) {
      CheckView checked = CheckView.of(check.check(changed.connection()), t);
      if (!checked.passed()) {
        return refused(instance, form, checked.errors(), Optional.of(checked), times);
      }
    }
    Optional<Instance> faster = save(changed, reading.tags(), form.version(), user);
    if (faster.isPresent()) {
      return overtaken(faster.get(), form, times);
    }
    if (!changed.connection().token().equals(before.token())) {
      audit.note(user, AuditAct.TOKEN_CHANGED, instance.id());
    }
    if (reconnects) {
      registry.find(user.scope(), instance.id()).ifPresent(schedule::syncNow);
    }
    return Flash.good("instances.flash.changed", changed.name()).to("/instances/" + id);
  }

  /**
   * Saves unless it was changed since the form was drawn; one at a time, since trying a connection takes a while.
   *
   * @return what is saved instead; empty when this was
   */
  private synchronized Optional<Instance> save(
      NewInstance changed, Set<String> tags, String version, CurrentUser user) {
    Instance now = known.tended(changed.id().value(), user);
    if (!version.equals(InstanceForm.version(now))) {
      return Optional.of(now);
    }
    registry.put(changed);
    registry.tag(changed.id(), tags);
    declared.release(changed.id());
    return Optional.empty();
  }

  /** Somebody else was faster: both values are shown, and sending once more is meant. */
  private HttpResponse<?> overtaken(Instance saved, InstanceForm form, Times times) {
    return HttpResponse.status(HttpStatus.CONFLICT)
        .body(page(
            saved,
            form.withVersion(InstanceForm.version(saved)),
            Map.of(),
            Conflict.between(saved, form, times.words()),
            Optional.empty(),
            times));
  }

  private HttpResponse<?> refused(
      Instance instance,
      InstanceForm form,
      Map<String, String> errors,
      Optional<CheckView> checked,
      Times times) {
    return HttpResponse.unprocessableEntity()
        .body(page(instance, form, errors, List.of(), checked, times));
  }

  private ModelAndView<Map<String, Object>> page(
      Instance instance,
      InstanceForm form,
      Map<String, String> errors,
      List<Conflict> conflicts,
      Optional<CheckView> checked,
      Times times) {
    FormDrawer draw = new FormDrawer(times, settings.syncInterval());
    return new ModelAndView<>(
        "instances/form",
        Map.of(
            "page",
            draw.ofKnown(instance, form, file.owned(instance.id()), errors, conflicts, checked)));
  }
}
