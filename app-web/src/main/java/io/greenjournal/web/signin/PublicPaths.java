package io.greenjournal.web.signin;

import java.util.Set;
import java.util.regex.Pattern;

/** The few addresses that answer without a sign-in. */
final class PublicPaths {
  static final String LOGIN = "/login";
  static final String SETUP = "/setup";
  static final String API = "/api/";
  /** Token and all; what only looks like it needs a sign-in as everything else. */
  private static final Pattern MIRROR =
      Pattern.compile("/mirror/(?:v3/)?waInstance[^/]+/[^/]+/[^/]+");

  private static final Pattern PUSH = Pattern.compile("/push/[^/]+");

  private static final Set<String> OPEN =
      Set.of(LOGIN, SETUP, "/health/readiness", "/health/liveness", "/favicon.ico");

  private PublicPaths() {}

  static boolean isOpen(String path) {
    return OPEN.contains(path) || isAsset(path) || isMirror(path) || isPush(path);
  }

  static boolean isAsset(String path) {
    return path.startsWith("/assets/");
  }

  /** For programs that show a token of the mirror in the address; whether it is one, the mirror finds out. */
  static boolean isMirror(String path) {
    return MIRROR.matcher(path).matches();
  }

  /** For the vendor, which shows the secret of an instance; whether it is one, the webhook finds out. */
  static boolean isPush(String path) {
    return PUSH.matcher(path).matches();
  }

  /** For programs, which show a token and never a cookie. */
  static boolean isApi(String path) {
    return path.startsWith(API);
  }
}
