package io.greenjournal.core.tracking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one feed stands.
 *
 * @param switches the vendor's name to its value; empty for one that was not read or is neither on nor off
 */
public record Finding(Feed feed, Map<String, Optional<Boolean>> switches) {
  /** Of all switches of a feed together. */
  public enum Verdict {
    ON,
    /** Some are off. */
    PARTLY,
    OFF,
    /** None is known to be off, and at least one is not known. */
    UNKNOWN
  }

  public Finding {
    switches = Collections.unmodifiableMap(new LinkedHashMap<>(switches));
  }

  public Verdict verdict() {
    if (!off().isEmpty()) {
      return off().size() < switches.size() ? Verdict.PARTLY : Verdict.OFF;
    }
    return switches.values().stream().allMatch(Optional::isPresent) ? Verdict.ON : Verdict.UNKNOWN;
  }

  /** The names of the switches that are known to be off. */
  public List<String> off() {
    return switches.entrySet().stream()
        .filter(one -> !one.getValue().orElse(true))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether figures that we show are wrong or missing because of it. */
  public boolean isHarmful() {
    return feed.isNeeded() && !off().isEmpty();
  }
}
