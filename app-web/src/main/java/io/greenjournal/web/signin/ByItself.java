package io.greenjournal.web.signin;

import io.micronaut.http.HttpRequest;

/** Tells what a page asks for when nobody has clicked anything; it keeps nobody signed in and takes nothing from anybody. */
public final class ByItself {
  private static final String HEADER = "X-By-Itself";

  private ByItself() {}

  public static boolean is(HttpRequest<?> request) {
    return request.getHeaders().contains(HEADER);
  }
}
