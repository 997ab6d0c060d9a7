package io.greenjournal.web.signin;

import io.greenjournal.web.command.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * In the demo everybody is its owner. Only when asked by a name of this machine: a page of somebody else that
 * lets its own name point here gets nothing.
 */
@Singleton
final class DemoOwner implements AuthenticationFetcher<HttpRequest<?>> {
  private static final String LOCAL_HOST = "(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?";
  private static final CurrentUser OWNER = CurrentUser.owner(0, "demo");

  private final boolean demo;

  DemoOwner(Settings settings) {
    this.demo = settings.demo();
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    if (!demo || !request.getHeaders().get("Host", String.class).orElse("").matches(LOCAL_HOST)) {
      return Mono.empty();
    }
    OWNER.signIn(request);
    return Mono.just(Authentication.build(OWNER.name()));
  }
}
