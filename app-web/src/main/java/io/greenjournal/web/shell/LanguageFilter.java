package io.greenjournal.web.shell;

import io.greenjournal.web.signin.CurrentUser;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code ?lang=he} of any page into a cookie and leads back to the page without it. Who has an account chose a
 * language there: for them it is that of this one answer. Answers for programs have no language.
 */
@ServerFilter("/**")
final class LanguageFilter implements Ordered {
  private static final String API = "/api/";

  @RequestFilter
  @Nullable
  HttpResponse<?> choose(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.GET
        || request.getPath().startsWith(API)
        || hasAccount(request)) {
      return null;
    }
    return request
        .getParameters()
        .getFirst(LanguageChoice.PARAMETER)
        .flatMap(Language::of)
        .map(language -> remember(language, request))
        .orElse(null);
  }

  private static boolean hasAccount(HttpRequest<?> request) {
    return CurrentUser.of(request).map(user -> user.id() > 0).orElse(false);
  }

  private static HttpResponse<?> remember(Language language, HttpRequest<?> request) {
    return HttpResponse.seeOther(withoutLanguage(request.getUri()))
        .cookie(LanguageChoice.cookie(Optional.of(language)));
  }

  /** Of this site only: a path that begins with two slashes would name another host. */
  static URI withoutLanguage(URI asked) {
    String path = "/" + asked.getRawPath().replaceFirst("^[/\\\\]+", "");
    String query = withoutLanguage(asked.getRawQuery());
    return URI.create(query.isEmpty() ? path : path + "?" + query);
  }

  static String withoutLanguage(@Nullable String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("[&;]"))
            .filter(part -> !part.isEmpty() && !name(part).equals(LanguageChoice.PARAMETER))
            .collect(Collectors.joining("&"));
  }

  /** As the server reads it, so that no spelling of the parameter stays and leads back here for ever. */
  private static String name(String part) {
    String raw = part.split("=", 2)[0];
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return raw;
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
