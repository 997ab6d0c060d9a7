package io.greenjournal.web.house;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.house.UpkeepPlan;
import io.greenjournal.core.port.UpkeepPlans;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How large the cache is, its backups, and what is done with it every day. For the owner. */
@Controller("/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DataController {
  static final String PAGE = "/settings/data";

  private final DataDrawer drawer;
  private final UpkeepPlans plans;
  private final DailyJobs daily;
  private final HouseKeeper keeper;
  private final BackupChecks checks;
  private final Audit audit;

  DataController(
      DataDrawer drawer,
      UpkeepPlans plans,
      DailyJobs daily,
      HouseKeeper keeper,
      BackupChecks checks,
      Audit audit) {
    this.drawer = drawer;
    this.plans = plans;
    this.daily = daily;
    this.keeper = keeper;
    this.checks = checks;
    this.audit = audit;
  }

  @Get("/data")
  ModelAndView<Map<String, Object>> data(CurrentUser user, Times times) {
    user.requireOwner();
    return page(DataForms.NONE, times);
  }

  private ModelAndView<Map<String, Object>> page(DataForms forms, Times times) {
    return new ModelAndView<>("house/data", Map.of("page", drawer.draw(forms, times)));
  }

  @Post("/data/plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(CurrentUser user, Times times, @Body Map<String, String> fields) {
    user.requireOwner();
    DataForms sent = new DataForms(fields, Map.of());
    OptionalInt kept = DataForms.number(sent.keptOr(""), 1, UpkeepPlan.MOST_KEPT);
    OptionalInt hour = sent.hour();
    if (kept.isEmpty() || hour.isEmpty()) {
      DataForms refused = new DataForms(fields, Map.of("kept", "house.error.kept"));
      return HttpResponse.unprocessableEntity().body(page(refused, times));
    }
    UpkeepPlan plan =
        new UpkeepPlan(sent.backsUp().orElse(false), hour.getAsInt(), kept.getAsInt());
    plans.change(plan);
    audit.note(
        user.name(),
        AuditAct.PLAN,
        "",
        Map.of("backups", plan.backsUp() ? 1L : 0L, "hour", (long) plan.hour(), "kept", (long)
            plan.kept()));
    return Flash.good("house.flash.plan").to(PAGE);
  }

  @Post("/data/backup")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> backUp(CurrentUser user) {
    user.requireOwner();
    Optional<Long> begun = daily.begin();
    begun.ifPresent(number -> keeper.soon(() -> daily.backUp(user.name(), number)));
    return (begun.isPresent()
            ? Flash.good("house.flash.backup")
            : Flash.warn("house.flash.backupRuns"))
        .to(PAGE);
  }

  @Post("/data/backups/{name}/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> check(CurrentUser user, String name) {
    user.requireOwner();
    if (!checks.begin(name)) {
      throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such backup");
    }
    return Flash.good("house.flash.check").to(PAGE);
  }
}
