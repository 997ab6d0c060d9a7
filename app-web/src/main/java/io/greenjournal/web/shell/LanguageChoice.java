package io.greenjournal.web.shell;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a visitor reads: the one chosen before (a cookie), else what the browser asks for. */
@Singleton
public final class LanguageChoice {
  static final String COOKIE = "lang";

  private final WordBook book;
  private final InstantSource clock;

  public LanguageChoice(WordBook book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  public Language language(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .map(Cookie::getValue)
        .flatMap(Language::of)
        .or(() -> accepted(request))
        .orElse(Language.ENGLISH);
  }

  public Words words(HttpRequest<?> request) {
    return book.in(language(request));
  }

  /** In the zone of this machine, which the team shares. */
  public Times times(HttpRequest<?> request) {
    return new Times(words(request), ZoneId.systemDefault(), clock.instant());
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
