package io.greenjournal.core.access;

import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;

/**
 * What the vendor shows with every notification for one instance, as far as it is kept.
 *
 * @param secretHash SHA-256 of the secret, in hexadecimal; the secret itself is not kept
 * @param end its last four characters, by which people tell secrets apart
 */
public record PushSecret(InstanceId instance, String secretHash, String end, Instant createdAt) {
  @Override
  public String toString() {
    return "PushSecret[" + instance + "]";
  }
}
