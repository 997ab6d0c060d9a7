package io.greenjournal.web.signin;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.filter.FilterBodyParser;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses changes that a page of somebody else makes the browser ask for. Whatever the content: the browser
 * must say that the request comes from this very site, and the form must carry our token. Programs that call
 * the API are no browsers and have no cookie that could be misused.
 */
@ServerFilter("/**")
final class FormGuard implements Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(FormGuard.class);
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final FilterBodyParser bodies;

  FormGuard(FilterBodyParser bodies) {
    this.bodies = bodies;
  }

  @RequestFilter
  CompletableFuture<@Nullable HttpResponse<?>> check(HttpRequest<?> request) {
    if (SAFE.contains(request.getMethod())) {
      return CompletableFuture.completedFuture(null);
    }
    // The mirror goes by the token in its address alone and push by its header, which no page of
    // somebody else knows.
    if (PublicPaths.isMirror(request.getPath()) || PublicPaths.isPush(request.getPath())) {
      return CompletableFuture.completedFuture(null);
    }
    if (PublicPaths.isApi(request.getPath()) && !isFromBrowser(request)) {
      return CompletableFuture.completedFuture(null);
    }
    if (!isSameOrigin(request)) {
      return CompletableFuture.failedFuture(refusal(request, "not from this site"));
    }
    return token(request)
        .thenCompose(token -> FormToken.matches(request, token)
            ? CompletableFuture.completedFuture(null)
            : CompletableFuture.failedFuture(refusal(request, "without a valid form token")));
  }

  private CompletableFuture<String> token(HttpRequest<?> request) {
    String header = request.getHeaders().get(FormToken.HEADER);
    if (header != null) {
      return CompletableFuture.completedFuture(header);
    }
    return bodies.parseBody(request).handle((fields, problem) -> {
      if (fields == null) {
        return "";
      }
      SentFields.keep(request, fields);
      return Optional.ofNullable(fields.get(FormToken.FIELD))
          .map(Object::toString)
          .orElse("");
    });
  }

  private static boolean isFromBrowser(HttpRequest<?> request) {
    return request.getHeaders().contains("Sec-Fetch-Site")
        || request.getHeaders().contains("Origin");
  }

  /** The authority is compared and not the scheme: a proxy in front of us may speak https. */
  private static boolean isSameOrigin(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeaders().get("Origin");
    String host = request.getHeaders().get("Host");
    return origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
  }

  private static HttpStatusException refusal(HttpRequest<?> request, String why) {
    LOG.warn("Refused {} {}: {}", request.getMethod(), request.getPath(), why);
    return new HttpStatusException(HttpStatus.FORBIDDEN, "Refused");
  }

  @ResponseFilter
  void remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
    FormToken.newCookie(request).ifPresent(response::cookie);
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
