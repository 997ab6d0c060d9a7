package io.greenjournal.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.greenjournal.core.access.Role;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.journal.Cursor;
import io.greenjournal.core.journal.Journal;
import io.greenjournal.core.journal.RunFilter;
import io.greenjournal.core.journal.RunPage;
import io.greenjournal.core.port.SyncLog;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.sync.SyncDesk;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The runs of the sync, and the jobs that people and programs have asked for. */
@Controller("/api/v1/sync")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SyncApi {
  private static final List<String> PARAMETERS =
      List.of("instance", "journal", "failed", "limit", "cursor");

  private final SyncLog log;
  private final SyncDesk desk;

  SyncApi(SyncLog log, SyncDesk desk) {
    this.log = log;
    this.desk = desk;
  }

  @Get("/runs")
  String runs(HttpRequest<?> request, CurrentUser user) {
    Parameters given = new Parameters(request.getParameters(), PARAMETERS);
    Optional<Cursor> after = given.one("cursor").map(Cursor::new);
    RunFilter wanted = new RunFilter(
        given.one("instance").map(SyncApi::instance),
        given.one("journal").map(SyncApi::journal),
        given.yesOrNo("failed").orElse(false));
    int limit = given.number("limit", 1, 1000, 50);
    RunPage page = page(() -> log.runs(user.scope(), wanted, after, limit));
    ObjectNode node = JsonText.JSON.objectNode();
    ArrayNode items = node.putArray("items");
    page.items().forEach(run -> items.add(SyncJson.run(run)));
    node.put("next", page.next().map(Cursor::value).orElse(null));
    return JsonText.print(node);
  }

  private static InstanceId instance(String text) {
    if (!InstanceId.isValid(text)) {
      throw ApiProblem.badParameter("instance", "an instance id of 1 to 20 digits");
    }
    return new InstanceId(text);
  }

  private static Journal journal(String word) {
    return Arrays.stream(Journal.values())
        .filter(journal -> journal.word().equals(word))
        .findFirst()
        .orElseThrow(() -> ApiProblem.badParameter(
            "journal",
            "one of " + Arrays.stream(Journal.values()).map(Journal::word).toList()));
  }

  private static RunPage page(Supplier<RunPage> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      throw ApiProblem.badParameter("cursor", "the 'next' of the page before");
    }
  }

  @Get("/jobs/{number}")
  String job(String number, CurrentUser user) {
    return JsonText.print(SyncJson.job(find(number, user)));
  }

  /** What has begun ends, the rest does not begin. */
  @Delete("/jobs/{number}")
  String cancel(String number, CurrentUser user) {
    SyncJob job = find(number, user);
    if (user.role() == Role.VIEWER) {
      throw ApiProblem.forbidden();
    }
    return JsonText.print(SyncJson.job(desk.cancel(user.scope(), job.number()).orElse(job)));
  }

  private SyncJob find(String number, CurrentUser user) {
    return Optional.of(number)
        .filter(text -> text.matches("[1-9][0-9]{0,17}"))
        .flatMap(text -> desk.find(user.scope(), Long.parseLong(text)))
        .orElseThrow(() -> ApiProblem.notFound("job"));
  }
}
