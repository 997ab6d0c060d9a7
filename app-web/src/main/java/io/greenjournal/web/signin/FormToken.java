package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.util.Optional;

/**
 * The text that a form carries to show that a page of ours made it. Bound to the session, and before the
 * sign-in to the browser; a new one each time, all good as long as that session.
 */
public final class FormToken {
  /** Name of the hidden field, and of the model's entry that fills it. */
  public static final String FIELD = "csrfToken";

  /** For requests that a script sends. */
  static final String HEADER = "X-CSRF-TOKEN";

  private static final String SEED = FormToken.class.getName();
  private static final String NEW_VISITOR = SEED + ".visitor";

  private FormToken() {}

  /** A token for a page that answers this request. */
  public static String of(HttpRequest<?> request) {
    String nonce = Secrets.random();
    return nonce + "." + Secrets.sign(seedFor(request), nonce);
  }

  /**
   * Names the session of a browser, or the browser before it signs in, without opening it: for what is kept in memory
   * for one of them alone.
   */
  public static String session(HttpRequest<?> request) {
    return Secrets.sign(seedFor(request), "session");
  }

  static void bind(HttpRequest<?> request, String seed) {
    request.setAttribute(SEED, seed);
  }

  static boolean matches(HttpRequest<?> request, String token) {
    int dot = token.indexOf('.');
    return dot > 0
        && seed(request)
            .map(seed -> Secrets.sign(seed, token.substring(0, dot)))
            .filter(signature -> Secrets.same(signature, token.substring(dot + 1)))
            .isPresent();
  }

  private static Optional<String> seed(HttpRequest<?> request) {
    return request.getAttribute(SEED, String.class).or(() -> SecretCookie.VISITOR.read(request));
  }

  private static String seedFor(HttpRequest<?> request) {
    return seed(request).orElseGet(() -> {
      String visitor = Secrets.random();
      bind(request, visitor);
      request.setAttribute(NEW_VISITOR, visitor);
      return visitor;
    });
  }

  /** The cookie to send when a token was made for a browser that had none. */
  static Optional<Cookie> newCookie(HttpRequest<?> request) {
    return request
        .getAttribute(NEW_VISITOR, String.class)
        .map(secret -> SecretCookie.VISITOR.with(secret, request.isSecure()));
  }
}
