package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.journal.InstanceFacts;
import java.time.Instant;
import java.util.List;

/** Remembers what was last seen of each instance at the vendor. */
public interface InstanceFactStore {
  /** Notes a state; {@link InstanceFacts#stateSince()} moves only when it differs from the one before. */
  void saveState(InstanceId instance, InstanceState state, Instant at);

  void saveSettings(InstanceId instance, InstanceSettings settings, Instant at);

  /** Of every instance that was ever seen, in no order. */
  List<InstanceFacts> facts(AccessScope scope);
}
