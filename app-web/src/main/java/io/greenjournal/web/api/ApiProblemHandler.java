package io.greenjournal.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Answers a program whose request cannot be served. */
@Singleton
final class ApiProblemHandler implements ExceptionHandler<ApiProblem, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes") // The type that the interface names.
  public HttpResponse<?> handle(HttpRequest request, ApiProblem problem) {
    String sentence = String.valueOf(problem.getMessage());
    MutableHttpResponse<?> response = HttpResponse.status(problem.status());
    problem.retryAfter().ifPresent(wait -> response.header("Retry-After", seconds(wait)));
    return response
        .contentType(ProblemBody.CONTENT_TYPE)
        .body(ProblemBody.of(problem.status().getCode(), sentence));
  }

  /** Rounded up: whoever waits that long is not too early. */
  private static String seconds(Duration wait) {
    return String.valueOf(wait.plusMillis(999).toSeconds());
  }
}
