package io.greenjournal.web.answer;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Puts the protective headers on every answer, errors included; so it is the outermost filter. An answer that
 * brings a content policy of its own, which is stricter, keeps it.
 *
 * <p>Static files may be kept for good when their address changes with their content: those of libraries
 * below {@code /assets/lib/}, which have a version in the path, and ours when asked for with {@code ?v=}.
 */
@ServerFilter("/**")
final class HeaderFilter implements Ordered {
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
      + "base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

  @ResponseFilter
  void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", POLICY);
    }
    headers.set("X-Content-Type-Options", "nosniff");
    // With "no-referrer" browsers would send "Origin: null" with our own forms.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(HttpHeaders.CACHE_CONTROL, caching(request, response.code()));
  }

  private static String caching(HttpRequest<?> request, int code) {
    String path = request.getPath();
    if (code >= 400 || !path.startsWith("/assets/")) {
      return "no-store";
    }
    return path.startsWith("/assets/lib/") || request.getParameters().contains("v")
        ? "public, max-age=31536000, immutable"
        : "no-cache";
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
