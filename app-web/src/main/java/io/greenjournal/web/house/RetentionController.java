package io.greenjournal.web.house;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.port.InstanceRegistry;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.core.usecase.KeepForDays;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Changes how long instances are kept, after a page that says what would go. For the owner. */
@Controller("/settings/data/retention")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RetentionController {
  private static final AccessScope ALL = AccessScope.everything();

  private final InstanceRegistry registry;
  private final UpkeepPlans plans;
  private final KeepForDays retention;
  private final DataDrawer drawer;
  private final Audit audit;

  RetentionController(
      InstanceRegistry registry,
      UpkeepPlans plans,
      KeepForDays retention,
      DataDrawer drawer,
      Audit audit) {
    this.registry = registry;
    this.plans = plans;
    this.retention = retention;
    this.drawer = drawer;
    this.audit = audit;
  }

  /** What views/house/retention.html shows. */
  record RetentionView(
      String title,
      List<Crumb> crumbs,
      List<Change> changes,
      RemovalView removal,
      boolean backsUp) {}

  /** @param days empty for ever */
  record Change(String field, String days, String name, String before, String after) {}

  /** An instance that is to be kept for another time than now. */
  private record Wish(Instance instance, OptionalInt days) {}

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> preview(CurrentUser user, Times times, @Body Map<String, String> fields) {
    user.requireOwner();
    Words t = times.words();
    Map<String, String> errors = new HashMap<>();
    List<Wish> wishes = wishes(fields, errors);
    if (!errors.isEmpty()) {
      return HttpResponse.unprocessableEntity()
          .body(new ModelAndView<>(
              "house/data", Map.of("page", drawer.draw(new DataForms(fields, errors), times))));
    }
    if (wishes.isEmpty()) {
      return Flash.warn("house.flash.keptSame").to(DataController.PAGE);
    }
    Map<InstanceId, Integer> days = new LinkedHashMap<>();
    wishes.forEach(
        wish -> wish.days().ifPresent(count -> days.put(wish.instance().id(), count)));
    RetentionView view = new RetentionView(
        t.of("house.retention.title"),
        List.of(new Crumb(DataController.PAGE, t.of("house.title"))),
        wishes.stream().map(wish -> change(wish, t)).toList(),
        RemovalView.of(registry.all(ALL), retention.preview(days), t),
        plans.plan().backsUp());
    return HttpResponse.ok(new ModelAndView<>("house/retention", Map.of("page", view)));
  }

  @Post("/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(CurrentUser user, @Body Map<String, String> fields) {
    user.requireOwner();
    Map<String, String> errors = new HashMap<>();
    List<Wish> wishes = wishes(fields, errors);
    if (!errors.isEmpty()) {
      return Flash.bad("house.flash.keptBad").to(DataController.PAGE);
    }
    wishes.forEach(wish -> {
      plans.keep(wish.instance().id(), wish.days());
      audit.note(
          user.name(), AuditAct.RETENTION_SET, wish.instance().id().value(), Map.of("days", (long)
              wish.days().orElse(0)));
    });
    return Flash.good("house.flash.kept", String.valueOf(wishes.size())).to(DataController.PAGE);
  }

  /** Only what is sent and differs from now. */
  private List<Wish> wishes(Map<String, String> fields, Map<String, String> errors) {
    Map<InstanceId, Integer> now = plans.retention(ALL);
    return registry.all(ALL).stream()
        .filter(instance -> fields.containsKey(DataForms.daysOf(instance.id())))
        .map(instance -> wish(instance, fields, errors))
        .filter(wish -> !wish.days().equals(days(now, wish.instance().id())))
        .toList();
  }

  private static Wish wish(
      Instance instance, Map<String, String> fields, Map<String, String> errors) {
    String name = DataForms.daysOf(instance.id());
    String typed = fields.getOrDefault(name, "").strip();
    OptionalInt days = DataForms.number(typed, 1, DataForms.MOST_DAYS);
    if (!typed.isEmpty() && days.isEmpty()) {
      errors.put(name, "house.error.days");
    }
    return new Wish(instance, days);
  }

  private static OptionalInt days(Map<InstanceId, Integer> all, InstanceId instance) {
    Integer days = all.get(instance);
    return days == null ? OptionalInt.empty() : OptionalInt.of(days);
  }

  private Change change(Wish wish, Words t) {
    OptionalInt before = days(plans.retention(ALL), wish.instance().id());
    return new Change(
        DataForms.daysOf(wish.instance().id()),
        wish.days().isPresent() ? String.valueOf(wish.days().getAsInt()) : "",
        wish.instance().name(),
        words(before, t),
        words(wish.days(), t));
  }

  private static String words(OptionalInt days, Words t) {
    return days.isPresent() ? t.of("house.kept.for", days.getAsInt()) : t.of("house.kept.forEver");
  }
}
