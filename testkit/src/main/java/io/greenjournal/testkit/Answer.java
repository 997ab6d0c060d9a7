package io.greenjournal.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back over the wire. */
record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
  static final String JSON = "application/json; charset=utf-8";
  static final String TEXT = "text/plain; charset=utf-8";
  static final String HTML = "text/html";

  static Answer json(String body) {
    return of(200, JSON, body);
  }

  static Answer of(int status, String contentType, String body) {
    return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Answer redirect(String location) {
    return new Answer(302, HTML, new byte[0], Map.of("Location", location));
  }
}
