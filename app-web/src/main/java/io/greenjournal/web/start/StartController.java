package io.greenjournal.web.start;

import io.greenjournal.core.access.Role;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.web.settings.OwnPreferences;
import io.greenjournal.web.settings.PreferencesView;
import io.greenjournal.web.shell.Steps;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import io.greenjournal.web.tracking.DoctorView;
import io.micronaut.http.HttpRequest;
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
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of the first run that are no pages of their own anyway, and the way to the one that is next. Owner and
 * instance are made elsewhere: {@code /setup}, {@code /instances/new}.
 */
@Controller("/start")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class StartController {
  private static final String HERE = "/start";

  private final FirstRun run;
  private final OwnPreferences preferences;
  private final ObserveInstance observe;
  private final Connections connections;

  StartController(
      FirstRun run, OwnPreferences preferences, ObserveInstance observe, Connections connections) {
    this.run = run;
    this.preferences = preferences;
    this.observe = observe;
    this.connections = connections;
  }

  /** What views/start/preferences.html shows. */
  record AskView(Steps steps, PreferencesView preferences) {}

  /**
   * What views/start/tracking.html shows.
   *
   * @param problem why the switches could not be read; {@code ""} when they were
   * @param change where they are turned on; {@code ""} when nothing is to be, or can be now
   */
  record TrackingView(Steps steps, String name, DoctorView doctor, String problem, String change) {}

  @Get
  HttpResponse<?> start(CurrentUser user, Times times) {
    return led(run.next(user, times));
  }

  @Get("/preferences")
  ModelAndView<Map<String, Object>> ask(HttpRequest<?> request, CurrentUser user, Times times) {
    return asked(preferences.draw(request, user, times), times);
  }

  @Post("/preferences")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> answer(CurrentUser user, Times times, @Body Map<String, String> fields) {
    if ("skip".equals(fields.get("act"))) {
      preferences.keepAsIs(user);
      return led(HERE);
    }
    return preferences.keep(user, fields)
        ? OwnPreferences.remembering(HttpResponse.seeOther(URI.create(HERE)), fields)
        : HttpResponse.unprocessableEntity()
            .body(asked(preferences.drawRefused(fields, times), times));
  }

  private static ModelAndView<Map<String, Object>> asked(PreferencesView form, Times times) {
    Steps steps = Steps.at(Steps.Name.PREFERENCES, times.words());
    return new ModelAndView<>("start/preferences", Map.of("page", new AskView(steps, form)));
  }

  /** What feeds the journals of the first instance; goes on by itself when everything does. */
  @Get("/tracking")
  HttpResponse<?> tracking(CurrentUser user, Times times) {
    Optional<Standing> known = run.only(user, times);
    if (known.isEmpty() || user.role() == Role.VIEWER) {
      return led(HERE);
    }
    Optional<SourceFailure> failure =
        known.get().facts().settings().isPresent() ? Optional.empty() : look(known.get());
    Standing standing = run.only(user, times).orElse(known.get());
    boolean mayTend = true;
    DoctorView doctor = DoctorView.of(standing, mayTend, times);
    if (failure.isEmpty() && doctor.off() == 0) {
      return led("/start/sync");
    }
    TrackingView view = new TrackingView(
        Steps.at(Steps.Name.TRACKING, times.words()),
        standing.instance().name(),
        DoctorView.of(standing, !mayTend, times),
        failure.map(why -> Trouble.meaning(why.code(), times.words())).orElse(""),
        doctor.off() == 0 || !doctor.hindrance().isEmpty()
            ? ""
            : doctor.path() + "/change?feed=all&next=start");
    return HttpResponse.ok(new ModelAndView<>("start/tracking", Map.of("page", view)));
  }

  private Optional<SourceFailure> look(Standing standing) {
    return connections.connection(standing.instance().id()).flatMap(observe::observe);
  }

  @Get("/sync")
  HttpResponse<?> sync(CurrentUser user, Times times) {
    return led(run.progress(user, times));
  }

  private static HttpResponse<?> led(String path) {
    return HttpResponse.seeOther(URI.create(path));
  }
}
