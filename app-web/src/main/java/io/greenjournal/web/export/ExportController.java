package io.greenjournal.web.export;

import io.greenjournal.core.port.JournalSearch;
import io.greenjournal.core.port.QueryTimedOutException;
import io.greenjournal.web.export.ExportDrawer.Sent;
import io.greenjournal.web.listing.BadValueException;
import io.greenjournal.web.listing.PageQuery;
import io.greenjournal.web.listing.RefusedView;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.FreshPassword;
import io.greenjournal.web.signin.SignedInStill;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Asks in which format the messages of a list are wanted, and hands them out. */
@Controller(ExportController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ExportController {
  static final String PATH = "/journal/export";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{8,64}");
  /** A download that has not begun by then does not begin any more. */
  private static final int MOST_TRIES = 20;

  private final Wishes wishes;
  private final ExportDrawer drawer;
  private final Exports exports;
  private final JournalSearch search;
  private final FreshPassword passwords;
  private final SignedInStill signedIn;

  ExportController(
      Wishes wishes,
      ExportDrawer drawer,
      Exports exports,
      JournalSearch search,
      FreshPassword passwords,
      SignedInStill signedIn) {
    this.wishes = wishes;
    this.drawer = drawer;
    this.exports = exports;
    this.search = search;
    this.passwords = passwords;
    this.signedIn = signedIn;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> ask(HttpRequest<?> request, CurrentUser user, Times times) {
    PageQuery query = PageQuery.of(PATH, Wishes.PARAMETERS, request.getParameters()::getAll);
    try {
      Wish wish = wishes.read(user.scope(), query, times);
      return page(HttpStatus.OK, request, user, wish, Sent.NOTHING, times);
    } catch (BadValueException e) {
      return refused(e, times);
    }
  }

  @Post(produces = MediaType.ALL)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> download(
      HttpRequest<?> request, CurrentUser user, Times times, @Body Map<String, Object> fields) {
    PageQuery query = PageQuery.of(PATH, Wishes.PARAMETERS, name -> values(fields, name));
    try {
      Wish wish = wishes.read(user.scope(), query, times);
      Optional<Format> format = Format.of(first(fields, "format"));
      return format.isEmpty()
          ? page(HttpStatus.UNPROCESSABLE_ENTITY, request, user, wish, Sent.NOTHING, times)
          : download(request, user, wish, format.get(), fields, times);
    } catch (BadValueException e) {
      return refused(e, times);
    }
  }

  private HttpResponse<?> download(
      HttpRequest<?> request,
      CurrentUser user,
      Wish wish,
      Format format,
      Map<String, Object> fields,
      Times times) {
    Words t = times.words();
    if (wish.isEverything() && !passwords.isRight(request, user, first(fields, "password"))) {
      Sent sent = new Sent(format.word(), "", t.of("export.error.password"));
      return page(HttpStatus.UNPROCESSABLE_ENTITY, request, user, wish, sent, times);
    }
    RowCounts.Count count = drawer.counts(user.scope(), wish);
    if (format.isTooSmallFor(count.known())) {
      Sent sent = new Sent(Format.CSV.word(), t.of("export.tooMany", Format.MOST_OF_A_SHEET), "");
      return page(HttpStatus.UNPROCESSABLE_ENTITY, request, user, wish, sent, times);
    }
    String id = first(fields, "run");
    Order order = new Order(
        user,
        signedIn.ticket(request, user),
        ID.matcher(id).matches() ? id : UUID.randomUUID().toString(),
        format,
        wish.isChosen()
            ? RowPages.of(wish.chosen())
            : RowPages.of(search, user.scope(), wish.reading()),
        wish.shape(),
        count.exactly(),
        wish.query().uri());
    try {
      Optional<? extends HttpResponse<?>> file = exports.download(order);
      if (file.isPresent()) {
        return file.get();
      }
      Sent sent = new Sent(format.word(), t.of("export.error.busy", Exports.AT_ONCE), "");
      return page(HttpStatus.TOO_MANY_REQUESTS, request, user, wish, sent, times);
    } catch (QueryTimedOutException e) {
      Sent sent = new Sent(format.word(), t.of("export.error.slow"), "");
      return page(HttpStatus.SERVICE_UNAVAILABLE, request, user, wish, sent, times);
    }
  }

  /** How the download comes along that the page has just begun; the next one from there gets a name of its own. */
  @Get("/progress")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> began(
      HttpRequest<?> request, CurrentUser user, @QueryValue String run, Times times) {
    return find(request, user, run)
        .map(found -> Progress.of(found, UUID.randomUUID().toString(), times.words()))
        .or(() -> Optional.of(run)
            .filter(ID.asMatchPredicate())
            .map(id -> Progress.awaited(id, 1, times.words())))
        .<HttpResponse<?>>map(ExportController::progress)
        .orElseGet(HttpResponse::noContent);
  }

  /**
   * How it goes on; nothing of one that does not begin or is another's.
   *
   * @param tries how often it was asked for before it began
   */
  @Get("/runs/{id}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> progress(
      HttpRequest<?> request,
      CurrentUser user,
      String id,
      @QueryValue(defaultValue = "0") int tries,
      Times times) {
    return find(request, user, id)
        .map(found ->
            Progress.of(found, tries == 0 ? "" : UUID.randomUUID().toString(), times.words()))
        .or(() -> Optional.of(id)
            .filter(known -> tries > 0 && tries < MOST_TRIES)
            .map(known -> Progress.awaited(known, tries + 1, times.words())))
        .<HttpResponse<?>>map(ExportController::progress)
        .orElseGet(HttpResponse::ok);
  }

  private static HttpResponse<?> progress(Progress run) {
    return HttpResponse.ok(new ModelAndView<>("export/progress", Map.of("run", run)));
  }

  @Post(uri = "/runs/{id}/cancel", produces = MediaType.TEXT_HTML)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> cancel(HttpRequest<?> request, CurrentUser user, String id, Times times) {
    return find(request, user, id)
        .<HttpResponse<?>>map(run -> {
          run.cancel();
          return request.getHeaders().contains("HX-Request")
              ? progress(Progress.of(run, "", times.words()))
              : HttpResponse.seeOther(java.net.URI.create(run.order().page()));
        })
        .orElseGet(HttpResponse::notFound);
  }

  private Optional<Run> find(HttpRequest<?> request, CurrentUser user, String id) {
    return exports.find(signedIn.ticket(request, user).session(), id);
  }

  private HttpResponse<?> page(
      HttpStatus status,
      HttpRequest<?> request,
      CurrentUser user,
      Wish wish,
      Sent sent,
      Times times) {
    List<Run> runs = exports.of(signedIn.ticket(request, user).session());
    return html(
        status,
        new ModelAndView<>(
            "export/ask", Map.of("page", drawer.draw(user, wish, sent, runs, times))));
  }

  private static HttpResponse<?> refused(BadValueException e, Times times) {
    return html(
        HttpStatus.BAD_REQUEST,
        new ModelAndView<>("listing/refused", Map.of("page", RefusedView.of(e, times.words()))));
  }

  private static MutableHttpResponse<?> html(
      HttpStatus status, ModelAndView<Map<String, Object>> view) {
    return HttpResponse.status(status).contentType(MediaType.TEXT_HTML_TYPE).body(view);
  }

  private static List<String> values(Map<String, Object> fields, String name) {
    Object given = fields.getOrDefault(name, List.of());
    Collection<?> all = given instanceof Collection<?> several ? several : List.of(given);
    return all.stream().map(String::valueOf).toList();
  }

  private static String first(Map<String, Object> fields, String name) {
    return values(fields, name).stream().findFirst().orElse("");
  }
}
