package io.greenjournal.web.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers a program whose request cannot be served. */
@Singleton
final class ApiProblemHandler implements ExceptionHandler<ApiProblem, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes") // The type that the interface names.
  public HttpResponse<?> handle(HttpRequest request, ApiProblem problem) {
    String sentence = String.valueOf(problem.getMessage());
    return HttpResponse.status(problem.status())
        .contentType(ProblemBody.CONTENT_TYPE)
        .body(ProblemBody.of(problem.status().getCode(), sentence));
  }
}
