package io.greenjournal.web.api;

import io.micronaut.http.HttpStatus;

/** A request of a program that cannot be served; the sentence is for whoever wrote the program. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;

  private ApiProblem(HttpStatus status, String sentence) {
    super(sentence);
    this.status = status;
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

  static ApiProblem tooSlow() {
    return new ApiProblem(
        HttpStatus.SERVICE_UNAVAILABLE, "The search took too long; narrow it by instance or time.");
  }

  HttpStatus status() {
    return status;
  }
}
