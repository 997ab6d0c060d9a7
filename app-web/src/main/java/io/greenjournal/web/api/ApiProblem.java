package io.greenjournal.web.api;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request of a program that cannot be served; the sentence is for whoever wrote the program. */
public final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final @Nullable Duration wait;

  private ApiProblem(HttpStatus status, String sentence) {
    this(status, sentence, null);
  }

  private ApiProblem(HttpStatus status, String sentence, @Nullable Duration wait) {
    super(sentence);
    this.status = status;
    this.wait = wait;
  }

  static ApiProblem badParameter(String name, String allowed) {
    return new ApiProblem(HttpStatus.BAD_REQUEST, "'" + name + "' must be " + allowed + ".");
  }

  static ApiProblem badRequest(String sentence) {
    return new ApiProblem(HttpStatus.BAD_REQUEST, sentence);
  }

  static ApiProblem notFound(String what) {
    return new ApiProblem(HttpStatus.NOT_FOUND, "There is no such " + what + ".");
  }

  static ApiProblem forbidden() {
    return new ApiProblem(HttpStatus.FORBIDDEN, "Your rights do not cover this.");
  }

  static ApiProblem conflict(String sentence) {
    return new ApiProblem(HttpStatus.CONFLICT, sentence);
  }

  /** Understood, and still nothing that can be done. */
  public static ApiProblem unprocessable(String sentence) {
    return new ApiProblem(HttpStatus.UNPROCESSABLE_ENTITY, sentence);
  }

  /** Others have to end before. */
  public static ApiProblem busy(String sentence, Duration wait) {
    return new ApiProblem(HttpStatus.TOO_MANY_REQUESTS, sentence, wait);
  }

  public static ApiProblem tooSlow() {
    return new ApiProblem(
        HttpStatus.SERVICE_UNAVAILABLE, "The search took too long; narrow it by instance or time.");
  }

  static ApiProblem tooSoon(Duration wait) {
    return new ApiProblem(
        HttpStatus.TOO_MANY_REQUESTS, "An instance is read on request once a minute.", wait);
  }

  HttpStatus status() {
    return status;
  }

  /** How long to wait before the same may be asked again. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }
}
