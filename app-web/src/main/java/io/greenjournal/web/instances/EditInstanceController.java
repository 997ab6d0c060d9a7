package io.greenjournal.web.instances;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
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
import java.util.Map;
import java.util.Optional;

/** Changes an instance. A new token, host or messenger is tried before it is saved. */
@Controller("/instances/{id}/edit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class EditInstanceController {
  private final InstanceRegistry registry;
  private final FormReader reader;
  private final CheckConnection check;
  private final SyncSchedule schedule;
  private final Settings settings;
  private final Audit audit;
  private final FileFleet file;
  private final DeclaredInstances declared;

  EditInstanceController(
      InstanceRegistry registry,
      FormReader reader,
      CheckConnection check,
      SyncSchedule schedule,
      Settings settings,
      Audit audit,
      FileFleet file,
      DeclaredInstances declared) {
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
    Instance instance = known(id, user);
    return page(instance, InstanceForm.of(instance), Map.of(), Optional.empty(), times);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      String id, CurrentUser user, Times times, @Body Map<String, String> fields) {
    Instance instance = known(id, user);
    Words t = times.words();
    Connection before = registry.connection(instance.id()).orElseThrow(Rights::notFound);
    InstanceForm form = InstanceForm.of(fields)
        .withId(id)
        .withOwned(file.owned(instance.id()), InstanceForm.of(instance));
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
    registry.put(changed);
    registry.tag(changed.id(), reading.tags());
    declared.release(changed.id());
    if (!changed.connection().token().equals(before.token())) {
      audit.note(user, AuditAct.TOKEN_CHANGED, instance.id());
    }
    if (reconnects) {
      registry.find(user.scope(), instance.id()).ifPresent(schedule::syncNow);
    }
    return Flash.good("instances.flash.changed", changed.name()).to("/instances/" + id);
  }

  private Instance known(String id, CurrentUser user) {
    Instance instance = Optional.of(id)
        .filter(InstanceId::isValid)
        .flatMap(text -> registry.find(user.scope(), new InstanceId(text)))
        .orElseThrow(Rights::notFound);
    Rights.require(Rights.mayTend(user));
    return instance;
  }

  private HttpResponse<?> refused(
      Instance instance,
      InstanceForm form,
      Map<String, String> errors,
      Optional<CheckView> checked,
      Times times) {
    return HttpResponse.unprocessableEntity().body(page(instance, form, errors, checked, times));
  }

  private ModelAndView<Map<String, Object>> page(
      Instance instance,
      InstanceForm form,
      Map<String, String> errors,
      Optional<CheckView> checked,
      Times times) {
    FormDrawer draw = new FormDrawer(times, settings.syncInterval());
    return new ModelAndView<>(
        "instances/form",
        Map.of("page", draw.ofKnown(instance, form, file.owned(instance.id()), errors, checked)));
  }
}
