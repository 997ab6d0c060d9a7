package io.greenjournal.web.fleet;

import io.greenjournal.core.journal.JournalHealth;
import io.greenjournal.web.standing.Standing;
import io.greenjournal.web.standing.Trouble;
import java.util.List;
import java.util.Optional;

/**
 * One instance of the fleet with its figures.
 *
 * @param troubles the worst first
 */
record Member(Standing standing, List<Trouble> troubles, Traffic traffic) {
  Optional<Trouble.Tone> worst() {
    return troubles.stream().findFirst().map(Trouble::tone);
  }

  boolean isInOrder() {
    return troubles.isEmpty()
        && standing.isAuthorized()
        && standing.health() == JournalHealth.FRESH;
  }

  /** Lower is worse; one that is not yet in order comes last, since it is new. */
  int rank() {
    int afterTroubles = Trouble.Tone.values().length;
    return worst()
        .map(Trouble.Tone::ordinal)
        .orElse(isInOrder() ? afterTroubles : afterTroubles + 1);
  }
}
