package io.greenjournal.adapter.http.wire;

import java.time.Duration;
import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param retryAfter how long we were asked to wait
 */
record HttpAnswer(int status, Optional<Duration> retryAfter, byte[] body) {
  /** An answer with a body to look into. */
  boolean isSuccess() {
    return status >= 200 && status < 300 && status != 204 && status != 205;
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + ", " + body.length + " bytes]";
  }
}
