package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Knows a person by the session cookie. Programs are not asked for one: API and mirror never go by cookies. */
@Singleton
final class SessionFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private final Sessions sessions;
  private final Scheduler blocking;

  SessionFetcher(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.sessions = sessions;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    String path = request.getPath();
    Optional<String> secret = PublicPaths.isApi(path)
            || PublicPaths.isMirror(path)
            || PublicPaths.isPush(path)
            || PublicPaths.isAsset(path)
        ? Optional.empty()
        : SecretCookie.SESSION.read(request);
    return Mono.justOrEmpty(secret)
        .flatMap(known -> Mono.fromCallable(
                () -> ByItself.is(request) ? sessions.look(known) : sessions.find(known))
            .subscribeOn(blocking))
        .flatMap(Mono::justOrEmpty)
        .map(live -> signIn(live, request));
  }

  private static Authentication signIn(Sessions.Live live, HttpRequest<?> request) {
    CurrentUser.of(live.user()).signIn(request);
    FormToken.bind(request, live.session().csrfSeed());
    return Authentication.build(live.user().name());
  }
}
