package io.greenjournal.web.export;

import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.core.search.SearchReading;
import io.greenjournal.web.api.ApiProblem;
import io.greenjournal.web.api.MessageFilters;
import io.greenjournal.web.api.Parameters;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.SignedInStill;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.UUID;

/** The whole of a filter as one file, for programs. */
@Controller("/api/v1/export")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportApi {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final JournalSearch search;
  private final MessageFilters filters;
  private final Exports exports;
  private final RowCounts counts;
  private final SignedInStill signedIn;

  ExportApi(
      JournalSearch search,
      MessageFilters filters,
      Exports exports,
      RowCounts counts,
      SignedInStill signedIn) {
    this.search = search;
    this.filters = filters;
    this.exports = exports;
    this.counts = counts;
    this.signedIn = signedIn;
  }

  @Get(uri = "/messages.csv", produces = MediaType.ALL, headRoute = false)
  HttpResponse<?> csv(HttpRequest<?> request, CurrentUser user) {
    return file(request, user, Format.CSV);
  }

  @Get(uri = "/messages.ndjson", produces = MediaType.ALL, headRoute = false)
  HttpResponse<?> ndjson(HttpRequest<?> request, CurrentUser user) {
    return file(request, user, Format.NDJSON);
  }

  @Get(uri = "/messages.xlsx", produces = MediaType.ALL, headRoute = false)
  HttpResponse<?> xlsx(HttpRequest<?> request, CurrentUser user) {
    return file(request, user, Format.XLSX);
  }

  private HttpResponse<?> file(HttpRequest<?> request, CurrentUser user, Format format) {
    Parameters given = new Parameters(request.getParameters(), MessageFilters.PARAMETERS);
    SearchReading wanted = filters.read(given, user.scope());
    RowCounts.Count count = counts.of(user.scope(), wanted);
    if (format.isTooSmallFor(count.known())) {
      throw ApiProblem.unprocessable(
          "XLSX holds at most %d messages, and these are %d; take CSV or NDJSON."
              .formatted(Format.MOST_OF_A_SHEET, count.atLeast()));
    }
    Order order = new Order(
        user,
        signedIn.ticket(request, user),
        UUID.randomUUID().toString(),
        format,
        RowPages.of(search, user.scope(), wanted),
        Shape.of(wanted),
        count.exactly(),
        ExportController.PATH);
    try {
      return exports
          .download(order)
          .orElseThrow(() -> ApiProblem.busy(
              "%d exports are under way, and so many go on at a time; try again when one is over."
                  .formatted(Exports.AT_ONCE),
              SOON));
    } catch (QueryTimedOutException e) {
      throw ApiProblem.tooSlow();
    }
  }
}
