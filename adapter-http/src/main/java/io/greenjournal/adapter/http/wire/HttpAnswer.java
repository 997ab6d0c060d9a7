package io.greenjournal.adapter.http.wire;

import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param contentType as told, lower case; {@code ""} when not told
 * @param retryAfter how long we were asked to wait
 * @param hold until then the vendor's own counter allows no further call
 * @param body all of it, or as much as came when it is read as a stream
 */
record HttpAnswer(
    int status,
    String contentType,
    Optional<Duration> retryAfter,
    Optional<Duration> hold,
    byte[] body,
    Optional<InputStream> stream) {
  /** An answer with a body to look into. */
  boolean isSuccess() {
    return status >= 200 && status < 300 && status != 204 && status != 205;
  }

  /** Neither called JSON nor like it; an empty answer is left to whoever knows what it means. */
  boolean isForeign() {
    return !contentType.isEmpty()
        && !contentType.contains("json")
        && body.length > 0
        && "[{\"ntf-0123456789 \t\r\n".indexOf(body[0]) < 0
        && body[0] != (byte) 0xef;
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + ", " + body.length + " bytes]";
  }
}
