package io.greenjournal.web.signin;

import io.greenjournal.core.port.UserStore;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;

/** Leads a browser that has to sign in to the page where it can; tells programs 401. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInFirst
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private final UserStore users;
  private final ErrorResponseProcessor<?> errors;

  SignInFirst(UserStore users, ErrorResponseProcessor<?> errors) {
    this.users = users;
    this.errors = errors;
  }

  @Override
  @SuppressWarnings("rawtypes") // The type that the interface names.
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
    HttpRequest<?> asked = request;
    if (PublicPaths.isApi(asked.getPath())) {
      MutableHttpResponse<?> refusal =
          HttpResponse.unauthorized().header("WWW-Authenticate", "Bearer");
      return error(asked, refusal);
    }
    if (asked.getHeaders().contains("HX-Request")) {
      // A part of a page: the page as a whole is then asked for again, and led to the sign-in.
      return HttpResponse.unauthorized().header("HX-Refresh", "true");
    }
    boolean wantsPage = asked.getHeaders().accept().stream().anyMatch(SignInFirst::isPage);
    if (!wantsPage) {
      return error(asked, HttpResponse.status(HttpStatus.UNAUTHORIZED));
    }
    return HttpResponse.seeOther(users.isEmpty() ? URI.create(PublicPaths.SETUP) : login(asked));
  }

  private MutableHttpResponse<?> error(HttpRequest<?> request, MutableHttpResponse<?> response) {
    return errors.processResponse(ErrorContext.builder(request).build(), response);
  }

  private static boolean isPage(MediaType type) {
    return type.getName().equals(MediaType.TEXT_HTML);
  }

  private static URI login(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.GET
        ? NextPage.loginFor(request.getUri())
        : URI.create(PublicPaths.LOGIN);
  }
}
