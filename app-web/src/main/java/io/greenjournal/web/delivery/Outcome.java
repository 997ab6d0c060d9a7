package io.greenjournal.web.delivery;

import io.greenjournal.core.delivery.DeliveryCounts;
import io.greenjournal.core.message.DeliveryStatus;

/**
 * What became of messages, each in exactly one of these. What nobody can know is never counted as not delivered.
 *
 * @param delivered and not read, as far as is known
 * @param underway sent or pending, and followed further
 * @param untracked sent by an instance that is not told what happens then
 * @param wordless the vendor says nothing of them, or a word that we do not know
 */
record Outcome(
    long read, long delivered, long underway, long failed, long untracked, long wordless) {
  static final Outcome NONE = new Outcome(0, 0, 0, 0, 0, 0);

  /** @param untracked those of {@code all} that belong to instances whose delivery is not tracked */
  static Outcome of(DeliveryCounts all, DeliveryCounts untracked) {
    long failed = all.failures().values().stream().mapToLong(Long::longValue).sum();
    long blind = untracked.of(DeliveryStatus.SENT);
    long read = all.of(DeliveryStatus.READ);
    long delivered = all.of(DeliveryStatus.DELIVERED);
    long underway = all.of(DeliveryStatus.SENT) - blind + all.of(DeliveryStatus.PENDING);
    return new Outcome(
        read,
        delivered,
        underway,
        failed,
        blind,
        all.total() - read - delivered - underway - failed - blind);
  }

  long total() {
    return read + delivered + underway + failed + untracked + wordless;
  }

  long unknown() {
    return untracked + wordless;
  }

  /** Those whose end is known or will be; shares are of them. */
  long followed() {
    return total() - unknown();
  }

  /** Read ones included: what was read was delivered. */
  long arrived() {
    return read + delivered;
  }

  Outcome plus(Outcome other) {
    return new Outcome(
        read + other.read,
        delivered + other.delivered,
        underway + other.underway,
        failed + other.failed,
        untracked + other.untracked,
        wordless + other.wordless);
  }
}
