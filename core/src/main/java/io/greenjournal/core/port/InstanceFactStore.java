package io.greenjournal.core.port;

import io.greenjournal.core.access.AccessScope;
import io.greenjournal.core.instance.AskedSettings;
import io.greenjournal.core.instance.InstanceChange;
import io.greenjournal.core.instance.InstanceId;
import io.greenjournal.core.instance.InstanceSettings;
import io.greenjournal.core.instance.InstanceState;
import io.greenjournal.core.instance.Terms;
import io.greenjournal.core.journal.InstanceFacts;
import java.time.Instant;
import java.util.List;

/**
 * Remembers what was last seen of each instance at the vendor, and how it became so. Of an instance that was removed
 * nothing is remembered.
 */
public interface InstanceFactStore {
  /** How many changes of an instance are remembered; the oldest go first. */
  int MOST_CHANGES = 500;

  /**
   * Notes a state; {@link InstanceFacts#stateSince()} moves only when it differs from the one before, and only then
   * it is a change.
   */
  void saveState(InstanceId instance, InstanceState state, Instant at);

  /**
   * Notes all settings. A {@linkplain io.greenjournal.core.tracking.Feed#allSwitches() switch that feeds a journal} is
   * a change when it differs from what was read before; what is read first is none. Where a change was {@linkplain
   * #saveAsked asked for}, it is {@linkplain AskedSettings#after looked} whether it shows.
   */
  void saveSettings(InstanceId instance, InstanceSettings settings, Instant at);

  /** Notes what the vendor was asked to change; the latest counts. */
  void saveAsked(InstanceId instance, AskedSettings asked);

  /** Notes what is paid for. */
  void saveTerms(InstanceId instance, Terms terms);

  /** Of every instance that was ever seen, in no order. */
  List<InstanceFacts> facts(AccessScope scope);

  /** The latest changes of one instance, the last noted first; none outside the scope. */
  List<InstanceChange> changes(AccessScope scope, InstanceId instance, int limit);
}
