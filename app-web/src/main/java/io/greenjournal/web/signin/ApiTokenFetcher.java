package io.greenjournal.web.signin;

import io.greenjournal.web.command.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Knows a program by its token in {@code Authorization: Bearer}; for the API alone. */
@Singleton
final class ApiTokenFetcher implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String SCHEME = "Bearer ";
  private static final CurrentUser PROGRAM = CurrentUser.owner(0, "api");

  private final Settings settings;
  private final SignInThrottle throttle;
  private final Scheduler blocking;

  ApiTokenFetcher(
      Settings settings,
      SignInThrottle throttle,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.settings = settings;
    this.throttle = throttle;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    String header = request.getHeaders().get("Authorization");
    if (header == null
        || !header.startsWith(SCHEME)
        || !PublicPaths.isApi(request.getPath())
        || settings.apiToken().isEmpty()) {
      return Mono.empty();
    }
    String token = header.substring(SCHEME.length());
    String address = ClientAddress.of(request);
    return Mono.fromCallable(() -> isRight(token, address))
        .subscribeOn(blocking)
        .filter(right -> right)
        .map(right -> {
          PROGRAM.signIn(request);
          return Authentication.build(PROGRAM.name());
        });
  }

  /** The right one is never kept waiting: a stranger behind the same proxy could lock out all programs. */
  private boolean isRight(String token, String address) {
    boolean right =
        settings.apiToken().filter(expected -> expected.matches(token)).isPresent();
    if (!right && !throttle.refusesAddress(address)) {
      throttle.failed(address);
    }
    return right;
  }
}
