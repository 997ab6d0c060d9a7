package io.greenjournal.web.tracking;

import io.greenjournal.core.house.AuditAct;
import io.greenjournal.core.instance.Connection;
import io.greenjournal.core.instance.Instance;
import io.greenjournal.core.journal.SourceFailure;
import io.greenjournal.core.port.Connections;
import io.greenjournal.core.tracking.Diagnosis;
import io.greenjournal.core.tracking.Diagnosis.Hindrance;
import io.greenjournal.core.tracking.Feed;
import io.greenjournal.core.tracking.Finding;
import io.greenjournal.core.tracking.TrackingDoctor;
import io.greenjournal.core.usecase.ChangeTracking;
import io.greenjournal.core.usecase.ChangeTracking.Outcome;
import io.greenjournal.core.usecase.ObserveInstance;
import io.greenjournal.web.audit.Audit;
import io.greenjournal.web.shell.Crumb;
import io.greenjournal.web.shell.Flash;
import io.greenjournal.web.shell.Times;
import io.greenjournal.web.shell.Words;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.standing.IdText;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns on what feeds the journals of an instance, after a page that says what it costs. */
@Controller("/instances/{id}/doctor")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class DoctorController {
  private static final String ALL = "all";
  private static final String START = "start";

  private final Watched watched;
  private final Connections connections;
  private final ChangeTracking change;
  private final ObserveInstance observe;
  private final FollowChanges follow;
  private final Audit audit;

  DoctorController(
      Watched watched,
      Connections connections,
      ChangeTracking change,
      ObserveInstance observe,
      FollowChanges follow,
      Audit audit) {
    this.watched = watched;
    this.connections = connections;
    this.change = change;
    this.observe = observe;
    this.follow = follow;
    this.audit = audit;
  }

  @Get("/change")
  HttpResponse<?> question(
      String id,
      @QueryValue String feed,
      @QueryValue(defaultValue = "") String next,
      CurrentUser user,
      Times times) {
    Standing standing = watched.tended(id, user, times);
    Diagnosis diagnosis = diagnosis(standing, times);
    List<Feed> feeds = feeds(feed, diagnosis);
    if (diagnosis.hindrance() != Hindrance.NONE || diagnosis.cure(feeds).isEmpty()) {
      return Flash.warn("tracking.flash.nothing", standing.instance().name())
          .to(back(standing, next));
    }
    return HttpResponse.ok(question(standing, feed, next, Optional.empty(), times));
  }

  @Post("/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(
      String id, CurrentUser user, Times times, @Body Map<String, String> fields) {
    Standing standing = watched.tended(id, user, times);
    Instance instance = standing.instance();
    String feed = fields.getOrDefault("feed", "");
    String next = fields.getOrDefault("next", "");
    Diagnosis diagnosis = diagnosis(standing, times);
    List<Feed> feeds = feeds(feed, diagnosis);
    if (diagnosis.hindrance() == Hindrance.WAITING) {
      return Flash.warn("tracking.flash.waiting", instance.name()).to(back(standing, next));
    }
    ChangeTracking.Result result = change.turnOn(connection(instance), feeds);
    if (result.outcome() == Outcome.REFUSED) {
      return HttpResponse.unprocessableEntity()
          .body(question(standing, feed, next, result.failure(), times));
    }
    if (result.outcome() == Outcome.ASKED || result.outcome() == Outcome.UNSURE) {
      audit.note(user, AuditAct.SETTINGS_CHANGED, instance.id());
      follow.follow(instance.id());
    }
    return flash(result.outcome(), instance.name()).to(back(standing, next));
  }

  private static Flash flash(Outcome outcome, String name) {
    String key = "tracking.flash." + outcome.name();
    return outcome == Outcome.ALREADY_ON ? Flash.good(key, name) : Flash.warn(key, name);
  }

  /** Reads state and settings now. */
  @Post("/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> read(String id, CurrentUser user, Times times) {
    Standing standing = watched.tended(id, user, times);
    Words t = times.words();
    Optional<SourceFailure> failure = observe.observe(connection(standing.instance()));
    return failure
        .map(why -> Flash.warn("tracking.flash.unread", Trouble.meaning(why.code(), t)))
        .orElseGet(() -> Flash.good("tracking.flash.read"))
        .to(page(standing));
  }

  /** How it goes on with what the vendor was asked for; when that is over, the whole page is asked for again. */
  @Get("/progress")
  HttpResponse<?> progress(String id, CurrentUser user, Times times) {
    Standing standing = watched.seen(id, user, times);
    return AskedView.of(standing.facts(), path(standing), times)
        .filter(asked -> !asked.follow().isEmpty())
        .<HttpResponse<?>>map(
            asked -> HttpResponse.ok(new ModelAndView<>("tracking/asked", Map.of("asked", asked))))
        .orElseGet(() -> HttpResponse.noContent().header("HX-Refresh", "true"));
  }

  private static String path(Standing standing) {
    return "/instances/" + standing.instance().id() + "/doctor";
  }

  private Connection connection(Instance instance) {
    return connections
        .connection(instance.id())
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "no such instance"));
  }

  private static Diagnosis diagnosis(Standing standing, Times times) {
    return TrackingDoctor.diagnose(standing.instance().messenger(), standing.facts(), times.now());
  }

  private static List<Feed> feeds(String word, Diagnosis diagnosis) {
    if (word.equals(ALL)) {
      return diagnosis.harmful().stream().map(Finding::feed).toList();
    }
    return List.of(Feed.of(word)
        .orElseThrow(() -> new HttpStatusException(HttpStatus.BAD_REQUEST, "an unknown feed")));
  }

  private static String back(Standing standing, String next) {
    return next.equals(START) ? "/start/sync" : page(standing);
  }

  private static String page(Standing standing) {
    return "/instances/" + standing.instance().id() + "/settings";
  }

  private static ModelAndView<Map<String, Object>> question(
      Standing standing, String feed, String next, Optional<SourceFailure> failure, Times times) {
    return new ModelAndView<>(
        "tracking/change", Map.of("page", view(standing, feed, next, failure, times)));
  }

  static ChangeView view(
      Standing standing, String feed, String next, Optional<SourceFailure> failure, Times times) {
    Words t = times.words();
    Instance instance = standing.instance();
    Diagnosis diagnosis = diagnosis(standing, times);
    List<Feed> feeds = feeds(feed, diagnosis);
    String path = "/instances/" + instance.id();
    return new ChangeView(
        t.of("tracking.change.title"),
        Crumb.below(instance, t),
        path + "/doctor/change",
        next.equals(START) ? "/start/tracking" : path + "/settings",
        instance.name(),
        IdText.of(instance.id()),
        feed,
        next.equals(START) ? START : "",
        diagnosis.cure(feeds).values().keySet().stream().sorted().toList(),
        feeds.stream().map(one -> t.of("tracking.feed." + one.word() + ".on")).toList(),
        failure.map(why -> Trouble.meaning(why.code(), t)).orElse(""),
        failure.map(why -> Trouble.advice(why.code(), t)).orElse(""));
  }
}
