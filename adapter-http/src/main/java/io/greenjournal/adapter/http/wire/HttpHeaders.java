package io.greenjournal.adapter.http.wire;

import io.micronaut.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What the head of an answer says about its body and about when to call again. */
final class HttpHeaders {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final double SLOWEST = 0.001;

  private final InstantSource clock;

  HttpHeaders(InstantSource clock) {
    this.clock = clock;
  }

  static String contentType(HttpResponse<?> response) {
    String told = response.getHeaders().get(io.micronaut.http.HttpHeaders.CONTENT_TYPE);
    return told == null ? "" : told.toLowerCase(Locale.ROOT);
  }

  /** Seconds, or a date. */
  Optional<Duration> retryAfter(HttpResponse<?> response) {
    return Optional.ofNullable(response.getHeaders().get(io.micronaut.http.HttpHeaders.RETRY_AFTER))
        .flatMap(this::wait);
  }

  private Optional<Duration> wait(String retryAfter) {
    try {
      Duration wait = retryAfter.chars().allMatch(Character::isDigit)
          ? Duration.ofSeconds(Long.parseLong(retryAfter))
          : Duration.between(
              clock.instant(),
              ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
      return Optional.of(wait)
          .filter(w -> !w.isNegative())
          .map(w -> w.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : w);
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * The vendor's own counter, seen in answers but not documented: calls left, and how many a second come back.
   * With none left nothing is sent before one has come back.
   */
  static Optional<Duration> hold(HttpResponse<?> response) {
    String left = response.getHeaders().get("X-RateLimit-Remaining");
    String rate = response.getHeaders().get("X-RateLimit-Replenish-Rate");
    if (left == null || rate == null) {
      return Optional.empty();
    }
    try {
      double perSecond = Double.parseDouble(rate);
      return Double.parseDouble(left) < 1 && perSecond > SLOWEST
          ? Optional.of(Duration.ofNanos((long) (1e9 / perSecond)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
