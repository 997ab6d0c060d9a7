package io.greenjournal.core.push;

import io.greenjournal.core.journal.Payload;
import io.greenjournal.core.journal.VendorTime;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What every notification has. The vendor's documentation names all of it, and any of it may be missing.
 *
 * @param kind {@code typeWebhook} as received, {@code ""} when missing
 * @param idInstance the instance that it says it is of, {@code ""} when it does not say
 * @param timestamp the vendor's UNIX seconds; empty when missing or no number
 * @param payload the whole notification as received
 */
public record Envelope(String kind, String idInstance, OptionalLong timestamp, Payload payload) {
  /** When it happened; empty when the vendor gave no time that can be true. */
  public Optional<Instant> at() {
    return VendorTime.of(timestamp);
  }
}
