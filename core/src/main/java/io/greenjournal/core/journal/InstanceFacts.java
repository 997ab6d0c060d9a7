package io.greenjournal.core.journal;

import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Terms;
import java.time.Instant;
import java.util.Optional;

/**
 * What was last seen of an instance at the vendor.
 *
 * @param state empty when never asked
 * @param stateSince when this state was first seen without a break
 * @param stateAsOf when it was last asked
 * @param settings empty when never read
 * @param asked the latest change of settings that the vendor was asked for; empty when none was
 * @param terms what is paid for; empty when nobody told
 */
public record InstanceFacts(
    InstanceId instance,
    Optional<InstanceState> state,
    Optional<Instant> stateSince,
    Optional<Instant> stateAsOf,
    Optional<InstanceSettings> settings,
    Optional<Instant> settingsAsOf,
    Optional<AskedSettings> asked,
    Optional<Terms> terms) {
  /** Nothing was asked for, and nobody told what is paid. */
  public InstanceFacts(
      InstanceId instance,
      Optional<InstanceState> state,
      Optional<Instant> stateSince,
      Optional<Instant> stateAsOf,
      Optional<InstanceSettings> settings,
      Optional<Instant> settingsAsOf) {
    this(
        instance,
        state,
        stateSince,
        stateAsOf,
        settings,
        settingsAsOf,
        Optional.empty(),
        Optional.empty());
  }

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
