package io.greenjournal.testkit;

import java.time.Duration;
import java.util.Optional;

/**
 * What a partner of the vendor is told of an instance beside its id and token.
 *
 * @param name empty for a name made of its id
 * @param tariff the vendor's word for the plan; {@code DEVELOPER} is the free one
 * @param paidFor how long from now; negative when it is over, empty when it never ends
 * @param deleted gone, but still in the list
 */
public record PartnerTerms(
    Optional<String> name, String tariff, Optional<Duration> paidFor, boolean deleted) {
  /** Paid for a month to come. */
  public static final PartnerTerms USUAL =
      new PartnerTerms(Optional.empty(), "MONTH", Optional.of(Duration.ofDays(30)), false);

  public PartnerTerms named(String wanted) {
    return new PartnerTerms(Optional.of(wanted), tariff, paidFor, deleted);
  }

  /** @param left negative when it is over */
  public PartnerTerms paidFor(Duration left) {
    return new PartnerTerms(name, tariff, Optional.of(left), deleted);
  }

  /** On the free plan, which never ends. */
  public PartnerTerms free() {
    return new PartnerTerms(name, "DEVELOPER", Optional.empty(), deleted);
  }

  public PartnerTerms gone() {
    return new PartnerTerms(name, tariff, paidFor, true);
  }
}
