package io.greenjournal.web.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a program gets of any error: its kind, and never what an exception says about our inside. */
@Singleton
@Replaces(JsonErrorResponseBodyProvider.class)
final class ProblemBody implements JsonErrorResponseBodyProvider<Map<String, Object>> {
  static final String CONTENT_TYPE = "application/problem+json";

  @Override
  public Map<String, Object> body(ErrorContext context, HttpResponse<?> response) {
    return of(response.code(), "");
  }

  static Map<String, Object> of(int code, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", code);
    problem.put("title", title(code));
    if (!detail.isEmpty()) {
      problem.put("detail", detail);
    }
    return problem;
  }

  private static String title(int code) {
    try {
      return HttpStatus.getDefaultReason(code);
    } catch (IllegalArgumentException unknownCode) {
      return "Error " + code;
    }
  }

  @Override
  public String contentType() {
    return CONTENT_TYPE;
  }
}
