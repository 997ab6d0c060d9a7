package io.greenjournal.core.journal;

import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import java.time.Instant;
import java.util.Optional;

/**
 * What was last seen of an instance at the vendor.
 *
 * @param state empty when never asked
 * @param stateSince when this state was first seen without a break
 * @param stateAsOf when it was last asked
 * @param settings empty when never read
 */
public record InstanceFacts(
    InstanceId instance,
    Optional<InstanceState> state,
    Optional<Instant> stateSince,
    Optional<Instant> stateAsOf,
    Optional<InstanceSettings> settings,
    Optional<Instant> settingsAsOf) {
  public static InstanceFacts none(InstanceId instance) {
    return new InstanceFacts(
        instance,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether delivery is tracked; empty when that is not known. */
  public Optional<Boolean> tracksDelivery() {
    return settings.flatMap(InstanceSettings::tracksDelivery);
  }
}
