package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cookie that holds a secret of ours and that no script can read. Where the browser uses https it is bound
 * to this very host and never sent in clear.
 */
enum SecretCookie {
  /** Of a signed-in browser. */
  SESSION("gj-session"),
  /** Of a browser that has yet to sign in; form tokens are bound to it. */
  VISITOR("gj-visitor");

  private static final String HOST_ONLY = "__Host-";

  private final String name;

  SecretCookie(String name) {
    this.name = name;
  }

  Optional<String> read(HttpRequest<?> request) {
    return Stream.of(HOST_ONLY + name, name)
        .flatMap(n -> request.getCookies().findCookie(n).stream())
        .map(Cookie::getValue)
        .filter(Secrets::isOurs)
        .findFirst();
  }

  Cookie with(String secret, boolean https) {
    return Cookie.of(https ? HOST_ONLY + name : name, secret)
        .path("/")
        .httpOnly(true)
        .secure(https)
        .sameSite(SameSite.Lax);
  }

  Cookie gone(boolean https) {
    return with("", https).maxAge(0);
  }

  /**
   * Whether the browser came by https, perhaps to a proxy in front of us: it says so itself with every form
   * that it posts.
   */
  static boolean overHttps(HttpRequest<?> request) {
    return request.isSecure()
        || Optional.ofNullable(request.getHeaders().get("Origin"))
            .map(origin -> origin.startsWith("https://"))
            .orElse(false);
  }
}
