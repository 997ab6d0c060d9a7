package io.greenjournal.web.imports;

import io.greenjournal.core.partner.PartnerInstance;
import java.time.Instant;
import java.util.List;

/**
 * What a partner's token opened, for one session and for a while. The token itself is not kept.
 *
 * @param number tells this list from one that the same session fetched before or afterwards
 * @param fetchedAt when the vendor answered
 */
record FetchedList(long number, List<PartnerInstance> instances, Instant fetchedAt) {
  FetchedList {
    instances = List.copyOf(instances);
  }

  /** Without what it holds: it is full of tokens. */
  @Override
  public String toString() {
    return "FetchedList[" + number + ", " + instances.size() + " instances]";
  }
}
