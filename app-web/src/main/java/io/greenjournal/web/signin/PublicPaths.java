package io.greenjournal.web.signin;

import java.util.Set;

/** The few addresses that answer without a sign-in. */
final class PublicPaths {
  static final String LOGIN = "/login";
  static final String SETUP = "/setup";
  static final String API = "/api/";
  private static final Set<String> OPEN =
      Set.of(LOGIN, SETUP, "/health/readiness", "/health/liveness", "/favicon.ico");

  private PublicPaths() {}

  static boolean isOpen(String path) {
    return OPEN.contains(path) || isAsset(path);
  }

  static boolean isAsset(String path) {
    return path.startsWith("/assets/");
  }

  /** For programs, which show a token and never a cookie. */
  static boolean isApi(String path) {
    return path.startsWith(API);
  }
}
