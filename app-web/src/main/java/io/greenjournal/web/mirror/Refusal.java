package io.greenjournal.web.mirror;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;

/** A request that is not served, in the words and shapes of the vendor. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final MediaType TEXT = MediaType.of("text/plain; charset=utf-8");

  private Refusal(String reason) {
    super(reason);
  }

  static Refusal required(String parameter) {
    return new Refusal("Validation failed. Details: '" + parameter + "' is required");
  }

  static Refusal mustBe(String parameter, String allowed) {
    return new Refusal("Validation failed. Details: '" + parameter + "' must be " + allowed);
  }

  static Refusal badRequest(String reason) {
    return new Refusal(reason);
  }

  MutableHttpResponse<?> answer() {
    return HttpResponse.badRequest(String.valueOf(getMessage())).contentType(TEXT);
  }

  /** A wrong token gets no word, whatever is wrong with it. */
  static MutableHttpResponse<?> wrongToken() {
    return HttpResponse.unauthorized().body("").contentType(TEXT);
  }

  /** The vendor repeats the token here; we do not. */
  static MutableHttpResponse<?> noSuchMethod(String verb, String path, Instant at) {
    String safe = path.replaceAll("[^A-Za-z0-9/._-]", "?").replaceFirst("/[^/]*$", "/***");
    return HttpResponse.notFound("""
        {"statusCode":404,"timestamp":"%s","path":"%s","message":"Cannot %s %s"}""".formatted(at, safe, verb, safe))
        .contentType(MirrorController.JSON);
  }
}
