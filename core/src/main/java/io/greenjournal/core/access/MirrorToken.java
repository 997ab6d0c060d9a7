package io.greenjournal.core.access;

import io.greenjournal.core.instance.InstanceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A token of ours that opens one instance in the mirror, as far as it is kept.
 *
 * @param id ours, never reused
 * @param secretHash SHA-256 of the token, in hexadecimal; the token itself is not kept
 * @param end its last four characters, by which people tell tokens apart
 * @param lastUsedAt to the minute; empty when never used
 */
public record MirrorToken(
    long id,
    InstanceId instance,
    String secretHash,
    String end,
    Instant createdAt,
    Optional<Instant> lastUsedAt) {
  @Override
  public String toString() {
    return "MirrorToken[" + id + " of " + instance + "]";
  }
}
