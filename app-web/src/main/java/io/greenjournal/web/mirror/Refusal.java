package io.greenjournal.web.mirror;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;

/** A request that is not served, in the words and shapes of the vendor. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");
  private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");
  /** Seconds; the vendor names none. */
  private static final String A_WHILE = "5";

  private final HttpStatus status;

  private Refusal(HttpStatus status, String reason) {
    super(reason);
    this.status = status;
  }

  static Refusal required(String parameter) {
    return badRequest("Validation failed. Details: '" + parameter + "' is required");
  }

  static Refusal mustBe(String parameter, String allowed) {
    return badRequest("Validation failed. Details: '" + parameter + "' must be " + allowed);
  }

  static Refusal badRequest(String reason) {
    return new Refusal(HttpStatus.BAD_REQUEST, reason);
  }

  static Refusal tooManyRequests() {
    return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "Too Many Requests");
  }

  /** The vendor has no word for this; asking again does not help, but nothing else would be true. */
  static Refusal damaged() {
    return new Refusal(
        HttpStatus.INTERNAL_SERVER_ERROR, "The record is damaged in the cache and cannot be read");
  }

  MutableHttpResponse<?> answer() {
    MutableHttpResponse<String> answer =
        HttpResponse.status(status).body(String.valueOf(getMessage())).contentType(TEXT);
    return status == HttpStatus.TOO_MANY_REQUESTS
        ? answer.header(HttpHeaders.RETRY_AFTER, A_WHILE)
        : answer;
  }

  /** A wrong token gets no word, whatever is wrong with it. */
  static MutableHttpResponse<?> wrongToken() {
    return HttpResponse.unauthorized().body("").contentType(TEXT);
  }

  /** As the vendor's front server answers of a path that it does not know at all. */
  static MutableHttpResponse<?> noSuchPlace() {
    return HttpResponse.notFound("""
            <html>
            <head><title>404 Not Found</title></head>
            <body><h1>404 Not Found</h1></body>
            </html>
            """).contentType(HTML);
  }

  /** The vendor repeats the token here; we do not. */
  static MutableHttpResponse<?> noSuchMethod(String verb, String path, Instant at) {
    String safe = path.replaceAll("[^A-Za-z0-9/._-]", "?").replaceFirst("/[^/]*$", "/***");
    return HttpResponse.notFound("""
        {"statusCode":404,"timestamp":"%s","path":"%s","message":"Cannot %s %s"}""".formatted(at, safe, verb, safe))
        .contentType(MirrorController.JSON);
  }
}
