package io.greenjournal.web.shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language and zone a visitor reads: what the address asks for, else what they chose, else what this browser
 * remembers (a cookie) or asks for; the zone of this machine until they chose one.
 */
@Singleton
public final class LanguageChoice {
  static final String COOKIE = "lang";
  static final String PARAMETER = "lang";

  private final WordBook book;
  private final Preferred preferred;
  private final InstantSource clock;

  LanguageChoice(WordBook book, Preferred preferred, InstantSource clock) {
    this.book = book;
    this.preferred = preferred;
    this.clock = clock;
  }

  public Language language(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst(PARAMETER)
        .flatMap(Language::of)
        .or(() -> preferred.of(request).language().flatMap(Language::of))
        .or(() -> remembered(request))
        .or(() -> accepted(request))
        .orElse(Language.ENGLISH);
  }

  /** Chosen in this browser. */
  public static Optional<Language> remembered(HttpRequest<?> request) {
    return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(Language::of);
  }

  /** Lets this browser remember a language, or forget it. */
  public static Cookie cookie(Optional<Language> language) {
    return Cookie.of(COOKIE, language.map(Language::tag).orElse(""))
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax)
        .maxAge(language.isPresent() ? Duration.ofDays(365) : Duration.ZERO);
  }

  public Words words(HttpRequest<?> request) {
    return book.in(language(request));
  }

  public Times times(HttpRequest<?> request) {
    ZoneId zone = preferred.of(request).zone().orElseGet(ZoneId::systemDefault);
    return new Times(words(request), zone, clock.instant());
  }

  private static Optional<Language> accepted(HttpRequest<?> request) {
    String header = request.getHeaders().get("Accept-Language");
    if (header == null) {
      return Optional.empty();
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> Language.of(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
