package io.greenjournal.web.audit;

import io.greenjournal.core.house.AuditCheck;
import io.greenjournal.core.house.AuditEntry;
import io.greenjournal.core.port.AuditLog;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
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
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The audit, for the owner. */
@Controller("/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class AuditController {
  private static final int ON_A_PAGE = 50;

  private final AuditLog audit;

  AuditController(AuditLog audit) {
    this.audit = audit;
  }

  @Get
  @View("audit/list")
  Map<String, Object> list(CurrentUser user, Times times, @QueryValue @Nullable String before) {
    user.requireOwner();
    OptionalLong from = before != null && before.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(before))
        : OptionalLong.empty();
    List<AuditEntry> entries = audit.latest(from, ON_A_PAGE + 1);
    return Map.of("page", AuditView.of(entries, ON_A_PAGE, times));
  }

  @Post("/verify")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> verify(CurrentUser user) {
    user.requireOwner();
    AuditCheck check = audit.verify();
    Flash flash = check.broken().isPresent()
        ? Flash.bad("audit.flash.broken", String.valueOf(check.broken().getAsLong()))
        : Flash.good("audit.flash.whole", String.valueOf(check.entries()));
    return flash.to("/audit");
  }
}
