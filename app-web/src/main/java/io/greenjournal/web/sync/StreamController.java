package io.greenjournal.web.sync;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.sync.SyncJob;
import io.greenjournal.core.sync.SyncPart;
import io.greenjournal.web.signin.CurrentUser;
import io.greenjournal.web.signin.SignedInStill;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Tells pages by server-sent events that they are not up to date any more. */
@Controller("/sync")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_EVENT_STREAM)
class StreamController {
  private final LiveStreams streams;
  private final SignedInStill signedIn;
  private final InFlight flight;
  private final SyncDesk desk;

  StreamController(LiveStreams streams, SignedInStill signedIn, InFlight flight, SyncDesk desk) {
    this.streams = streams;
    this.signedIn = signedIn;
    this.flight = flight;
    this.desk = desk;
  }

  @Get("/live")
  HttpResponse<Publisher<Event<String>>> all(
      HttpRequest<?> request, CurrentUser user, @QueryValue @Nullable String instance) {
    Optional<InstanceId> one =
        Optional.ofNullable(instance).filter(InstanceId::isValid).map(InstanceId::new);
    if (one.isPresent() && !user.scope().allows(one.get())) {
      throw notFound();
    }
    return open(
        request,
        user,
        () -> new LiveStreams.Snapshot(
            "{\"version\":" + flight.version(user.scope(), one) + "}", false));
  }

  @Get("/jobs/{number}/live")
  HttpResponse<Publisher<Event<String>>> job(
      HttpRequest<?> request, CurrentUser user, long number) {
    if (desk.find(user.scope(), number).isEmpty()) {
      throw notFound();
    }
    return open(
        request,
        user,
        () -> desk.find(user.scope(), number)
            .map(StreamController::snapshot)
            .orElseGet(() -> new LiveStreams.Snapshot("{}", true)));
  }

  private static LiveStreams.Snapshot snapshot(SyncJob job) {
    StringBuilder json =
        new StringBuilder("{\"state\":\"").append(job.state().word()).append('"');
    for (SyncPart.State state : SyncPart.State.values()) {
      json.append(",\"").append(state.word()).append("\":").append(job.count(state));
    }
    json.append(",\"added\":").append(job.added()).append('}');
    return new LiveStreams.Snapshot(json.toString(), job.isOver());
  }

  private HttpResponse<Publisher<Event<String>>> open(
      HttpRequest<?> request, CurrentUser user, Supplier<LiveStreams.Snapshot> look) {
    return streams
        .open(signedIn.ticket(request, user), look)
        .<HttpResponse<Publisher<Event<String>>>>map(HttpResponse::ok)
        .orElseThrow(() -> new HttpStatusException(
            HttpStatus.TOO_MANY_REQUESTS, "too many streams of one session"));
  }

  private static HttpStatusException notFound() {
    return new HttpStatusException(HttpStatus.NOT_FOUND, "no such thing");
  }
}
