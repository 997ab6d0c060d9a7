package io.greenjournal.web.shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One sentence about what a form did, shown once on the page that the browser is led to:
 * {@code return Flash.good("instances.flash.added", name).to("/instances/" + id);}
 *
 * <p>It travels in a cookie as the key of a text and its arguments, so that no session is needed and
 * nothing but our own sentences can be shown. Keys hold {@code .flash.}.
 *
 * @param tone {@code good}, {@code warn} or {@code bad}
 */
public record Flash(String tone, String key, List<String> arguments) {
  static final String COOKIE = "flash";
  private static final String SEPARATOR = "\u001f";
  private static final int LONGEST_ARGUMENT = 120;

  public static Flash good(String key, String... arguments) {
    return new Flash("good", key, List.of(arguments));
  }

  public static Flash warn(String key, String... arguments) {
    return new Flash("warn", key, List.of(arguments));
  }

  public static Flash bad(String key, String... arguments) {
    return new Flash("bad", key, List.of(arguments));
  }

  /** The answer to a form: go and get that page. */
  public <T> MutableHttpResponse<T> to(String path) {
    MutableHttpResponse<T> response = HttpResponse.seeOther(URI.create(path));
    return response.cookie(cookie(encode()).maxAge(Duration.ofMinutes(1)));
  }

  static Cookie gone() {
    return cookie("").maxAge(0);
  }

  static Optional<Flash> of(HttpRequest<?> request) {
    return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Flash::decode);
  }

  /** Its sentence; empty for a key that is no flash of ours. */
  Optional<String> text(Words words) {
    return Optional.of(key)
        .filter(k -> k.contains(".flash.") && words.has(k))
        .map(k -> words.format(k, arguments.stream().map(Flash::isolated).toArray()));
  }

  /** So that a name of another direction turns nothing but itself. */
  private static String isolated(String argument) {
    boolean named = argument.codePoints().anyMatch(Character::isLetter);
    return named ? "\u2068" + argument + "\u2069" : argument;
  }

  String encode() {
    String joined = Stream.concat(
            Stream.of(tone, key),
            arguments.stream().map(a -> a.substring(0, Math.min(a.length(), LONGEST_ARGUMENT))))
        .collect(Collectors.joining(SEPARATOR));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<Flash> decode(String value) {
    try {
      String joined = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
      List<String> parts = Arrays.asList(joined.split(SEPARATOR, -1));
      return parts.size() < 2
          ? Optional.empty()
          : Optional.of(
              new Flash(parts.get(0), parts.get(1), List.copyOf(parts.subList(2, parts.size()))));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Cookie cookie(String value) {
    return Cookie.of(COOKIE, value).path("/").httpOnly(true).sameSite(SameSite.Lax);
  }
}
