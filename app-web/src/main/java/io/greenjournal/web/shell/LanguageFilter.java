package io.greenjournal.web.shell;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code ?lang=he} of any page into a cookie and leads back to the page without it. Answers for programs
 * have no language.
 */
@ServerFilter("/**")
final class LanguageFilter implements Ordered {
  private static final String PARAMETER = "lang";
  private static final String API = "/api/";

  @RequestFilter
  @Nullable
  HttpResponse<?> choose(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.GET || request.getPath().startsWith(API)) {
      return null;
    }
    return request
        .getParameters()
        .getFirst(PARAMETER)
        .flatMap(Language::of)
        .map(language -> remember(language, request))
        .orElse(null);
  }

  private static HttpResponse<?> remember(Language language, HttpRequest<?> request) {
    Cookie cookie = Cookie.of(LanguageChoice.COOKIE, language.tag())
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .maxAge(Duration.ofDays(365));
    return HttpResponse.seeOther(withoutLanguage(request.getUri())).cookie(cookie);
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
            .filter(part -> !part.isEmpty() && !name(part).equals(PARAMETER))
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
    return ServerFilterPhase.FIRST.order();
  }
}
