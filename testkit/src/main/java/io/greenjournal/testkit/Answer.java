package io.greenjournal.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

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

  /** With these headers too; they replace headers of the same name. */
  Answer with(Map<String, String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, String> all = caseless(headers);
    all.putAll(more);
    String type = all.containsKey("Content-Type") ? all.remove("Content-Type") : contentType;
    return new Answer(status, type, body, all);
  }

  Answer with(byte[] otherBody) {
    return new Answer(status, contentType, otherBody, headers);
  }

  /** Informational answers and 204, 304 have none, whatever the body says. */
  boolean mayHaveBody() {
    return status >= 200 && status != 204 && status != 304;
  }

  /** The status line and the headers; without an announced length the connection's end is the body's. */
  byte[] head(OptionalInt announced) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" \r\n");
    if (!contentType.isEmpty()) {
      head.append("Content-Type: ").append(contentType).append("\r\n");
    }
    headers.forEach(
        (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (announced.isPresent()) {
      head.append("Content-Length: ").append(announced.getAsInt()).append("\r\n");
    } else if (mayHaveBody()) {
      head.append("Connection: close\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> caseless(Map<String, String> some) {
    Map<String, String> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    map.putAll(some);
    return map;
  }
}
